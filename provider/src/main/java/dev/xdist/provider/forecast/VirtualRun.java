package dev.xdist.provider.forecast;

import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Plays a run in virtual time: the real session decides, nodes only wait. What happens at one time happens in the order
 * in which it was said, so the same plan gives the same run. Used once; owned by one thread.
 */
public final class VirtualRun {
    private final Workload workload;
    private final Costs costs;
    private final DSession session;
    private final Watcher watcher;
    private final PriorityQueue<Timed> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Timed::nanos).thenComparingLong(Timed::number));
    private final List<VirtualNode> nodes = new ArrayList<>();
    private long nowNanos;
    private long number;
    private long lastEndNanos;
    private long busyNanos;
    private long units;
    private List<SessionEvent> message = new ArrayList<>(4);

    private record Timed(long nanos, long number, Runnable action) {}

    /** Sees a run as it goes. */
    interface Watcher {
        /** A node is sent units. */
        void dealt(NodeId node, List<Unit> batch);

        /** A node has ended one. */
        void ended(NodeId node);
    }

    private enum Nobody implements Watcher {
        LOOKS_ON;

        @Override
        public void dealt(NodeId node, List<Unit> batch) {}

        @Override
        public void ended(NodeId node) {}
    }

    /**
     * What a run came to.
     *
     * @param wallNanos from its begin to the end of its last unit
     * @param busyNanos time that the nodes spent in units, summed
     * @param units how many there were
     */
    public record Outcome(long wallNanos, long busyNanos, long units) {}

    private VirtualRun(DSession session, Workload workload, Costs costs, Watcher watcher) {
        this.session = session;
        this.workload = workload;
        this.costs = costs;
        this.watcher = watcher;
    }

    /** Plays a whole run. */
    public static Outcome play(SessionPlan plan, Scheduler scheduler, Workload workload, Costs costs) {
        return play(new DSession(plan, scheduler), workload, costs, Nobody.LOOKS_ON);
    }

    /** The same with someone who looks on. */
    static Outcome play(DSession session, Workload workload, Costs costs, Watcher watcher) {
        return new VirtualRun(session, workload, costs, watcher).play();
    }

    private Outcome play() {
        step(new SessionEvent.Opened());
        while (!session.ended()) {
            Timed next = agenda.peek();
            long wakeNanos = session.wakeNanos();
            if (next == null && wakeNanos == Long.MAX_VALUE) {
                throw new AssertionError("nothing will ever happen any more, and the run has not ended");
            }
            if (next == null || wakeNanos < next.nanos()) {
                nowNanos = Math.max(nowNanos, wakeNanos);
                step(new SessionEvent.TimePassed());
            } else {
                agenda.remove();
                nowNanos = next.nanos();
                next.action().run();
            }
            send();
        }
        return new Outcome(lastEndNanos, busyNanos, units);
    }

    // ---- what nodes ask for

    Costs costs() {
        return costs;
    }

    long nowNanos() {
        return nowNanos;
    }

    ClassWork work(ClassId owner) {
        return workload.work(owner);
    }

    /** Does something when so much time has passed. */
    void later(long nanos, Runnable action) {
        agenda.add(new Timed(nowNanos + nanos, number++, action));
    }

    /** Tells the session. What is said in one go arrives in one go. */
    void say(SessionEvent event) {
        message.add(event);
    }

    private void send() {
        if (!message.isEmpty()) {
            List<SessionEvent> sent = message;
            message = new ArrayList<>(4);
            later(costs.wayNanos(), () -> sent.forEach(this::step));
        }
    }

    // ---- the session and what it wants

    private void step(SessionEvent event) {
        if (event instanceof SessionEvent.UnitFinished finished) {
            units++;
            busyNanos += finished.nanos();
            lastEndNanos = nowNanos - costs.wayNanos();
            watcher.ended(finished.node());
        }
        session.step(event, nowNanos).forEach(this::carryOut);
    }

    private void carryOut(SessionCommand command) {
        if (command instanceof SessionCommand.RunBatch batch) {
            watcher.dealt(batch.node(), batch.units());
            tell(batch.node(), node -> node.run(batch.units()));
        } else if (command instanceof SessionCommand.TakeBack back) {
            tell(back.node(), node -> node.takeBack(back.units()));
        } else if (command instanceof SessionCommand.TakeMethods take) {
            tell(take.node(), node -> node.takeMethods(take.unit(), take.uniqueIds()));
        } else if (command instanceof SessionCommand.Shutdown shutdown) {
            tell(shutdown.node(), VirtualNode::shutDown);
        } else if (command instanceof SessionCommand.Collect collect) {
            tell(collect.node(), node -> node.collect(collect.classes()));
        } else if (command instanceof SessionCommand.StartNode start) {
            VirtualNode node = new VirtualNode(start.node(), this);
            nodes.add(node);
            later(costs.startNanos().applyAsLong(start.slot()), node::start);
        } else if (command instanceof SessionCommand.Kill kill) {
            stop(kill);
        } else if (!(command instanceof SessionCommand.CompleteClass
                || command instanceof SessionCommand.ReportNotRun
                || command instanceof SessionCommand.Warn
                || command instanceof SessionCommand.TellSlow
                || command instanceof SessionCommand.EndRun)) {
            throw new AssertionError("a run without a fault is answered by " + command);
        }
    }

    private void tell(NodeId node, Consumer<VirtualNode> order) {
        later(costs.wayNanos(), () -> order.accept(nodes.get(node.number())));
    }

    /** Only a node on its way up is killed, when nothing is left for it; the others tell nothing but the truth. */
    private void stop(SessionCommand.Kill kill) {
        if (!nodes.get(kill.node().number()).stopsUnused()) {
            throw new AssertionError(kill.node() + " is killed: " + kill.reason());
        }
        say(new SessionEvent.NodeStartFailed(kill.node(), new Loss("was stopped", List.of(), "")));
    }
}
