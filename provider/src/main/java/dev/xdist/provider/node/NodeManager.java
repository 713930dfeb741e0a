package dev.xdist.provider.node;

import dev.xdist.provider.gateway.Gateway;
import dev.xdist.provider.gateway.LaunchPlan;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Turns the session's commands for nodes into processes and frames. Owned by the session's thread. */
public final class NodeManager {
    private final Gateway gateway;
    private final WorkerLaunch launch;
    private final WorkerStarts starts;
    private final NodeListener listener;
    private final Notices notices;
    private final boolean watchesMemory;
    private final Map<NodeId, WorkerController> nodes = new LinkedHashMap<>();
    private final Map<HostId, HostController> hosts = new LinkedHashMap<>();

    /**
     * The listener hears of every node that is started here.
     *
     * @param watchesMemory whether it is told after each unit what the worker's process holds
     */
    public NodeManager(
            Gateway gateway, WorkerLaunch launch, WorkerStarts starts, NodeListener listener, boolean watchesMemory) {
        this.gateway = gateway;
        this.launch = launch;
        this.starts = starts;
        this.listener = listener;
        this.notices = new Notices(listener);
        this.watchesMemory = watchesMemory;
    }

    /** Starts a worker; returns at once, however long it takes to find out what it is started with. */
    public void start(SessionCommand.StartNode command) {
        NodeId node = command.node();
        int slot = command.slot();
        WorkerController controller =
                new WorkerController(node, launch.exitPatience(slot), listener, notices, watchesMemory);
        nodes.put(node, controller);
        CompletableFuture<WorkerExtras> extras = starts.extras(node, slot);
        if (extras.isDone()) {
            start(controller, node, slot, extras.join());
        } else {
            extras.thenAccept(found -> listener.later(() -> start(controller, node, slot, found)));
        }
    }

    private void start(WorkerController controller, NodeId node, int slot, WorkerExtras extras) {
        if (controller.isKilled()) {
            controller.closed(new Loss("was not needed any more before it was started", List.of(), ""));
        } else {
            gateway.start(launch.planFor(node, slot, extras), controller);
        }
    }

    /** See {@link SessionCommand.Collect}. */
    public void collect(SessionCommand.Collect command) {
        node(command.node()).collect(command.classes());
    }

    /** See {@link SessionCommand.RunBatch}. */
    public void run(SessionCommand.RunBatch command) {
        node(command.node()).run(command.units());
    }

    /** See {@link SessionCommand.TakeBack}. */
    public void takeBack(SessionCommand.TakeBack command) {
        node(command.node()).takeBack(command.units());
    }

    /** See {@link SessionCommand.TakeMethods}. */
    public void takeMethods(SessionCommand.TakeMethods command) {
        node(command.node()).takeMethods(command.unit(), command.uniqueIds());
    }

    /** See {@link SessionCommand.Ping}. */
    public void ping(NodeId node) {
        node(node).ping();
    }

    /** See {@link SessionCommand.Interrupt}. */
    public void interrupt(SessionCommand.Interrupt command) {
        node(command.node()).interrupt(command.testId());
    }

    /** See {@link SessionCommand.Answer}. */
    public void answer(SessionCommand.Answer command) {
        node(command.node()).answer(command);
    }

    /** See {@link SessionCommand.CleanUp}. */
    public void cleanUp(SessionCommand.CleanUp command) {
        node(command.node()).cleanUp(command.keys());
    }

    /** See {@link SessionCommand.Shutdown}. */
    public void shutdown(NodeId node) {
        node(node).shutdown();
    }

    /** See {@link SessionCommand.CancelNode}. */
    public void cancel(NodeId node) {
        node(node).cancel();
    }

    /** See {@link SessionCommand.Kill}. */
    public void kill(NodeId node, String clause) {
        node(node).kill(clause);
    }

    /** See {@link SessionCommand.StartHost}. */
    public void start(SessionCommand.StartHost command) {
        HostId host = command.host();
        LaunchPlan plan = launch.planForHost(host.type());
        HostController controller = new HostController(host, plan.process().logFile(), launch.hostPatience(), listener);
        hosts.put(host, controller);
        gateway.start(plan, controller);
    }

    /** See {@link SessionCommand.CloseHost}. */
    public void close(HostId host) {
        host(host).close();
    }

    /** See {@link SessionCommand.KillHost}. */
    public void kill(HostId host, String clause) {
        host(host).kill(clause);
    }

    private HostController host(HostId id) {
        HostController controller = hosts.get(id);
        if (controller == null) {
            throw new AssertionError("the session speaks of the host of " + id + ", which was never started");
        }
        return controller;
    }

    /** Whether this node was killed: what it still says is not to be believed. */
    public boolean isKilled(NodeId node) {
        return node(node).isKilled();
    }

    /** Lets all queued frames leave: once per turn of the loop, 12 times the throughput of once per frame. */
    public void flush() {
        nodes.values().forEach(WorkerController::flush);
        if (!hosts.isEmpty()) {
            hosts.values().forEach(HostController::flush);
        }
    }

    private WorkerController node(NodeId id) {
        WorkerController controller = nodes.get(id);
        if (controller == null) {
            throw new AssertionError("the session speaks of " + id + ", which was never started");
        }
        return controller;
    }
}
