package dev.xdist.provider.node;

import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Notice;
import dev.xdist.proto.Output;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.gateway.Link;
import dev.xdist.provider.gateway.LinkListener;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One worker as the controller sees it: frames in become events, commands become frames. Commands come on the session's
 * thread, frames on the link's.
 */
final class WorkerController implements LinkListener {
    private static final OrderFrames FRAMES = new OrderFrames();

    private final NodeId node;
    private final Duration exitPatience;
    private final NodeListener listener;
    private final Notices notices;
    private final boolean watchesMemory;

    /** What this node was given and has not answered for; what a worker says of anything else is a lie. */
    private final Map<Integer, Unit> units = new ConcurrentHashMap<>();

    private final Map<Integer, ClassId> classes = new ConcurrentHashMap<>();

    private final OpenLink link = new OpenLink();
    private @Nullable Unit lastEnded;
    private volatile boolean ready;
    private volatile boolean shutDown;

    private final Telling telling = new Telling();
    private final OutputLimit output = new OutputLimit();

    /** Takes what a worker may need to end, once it has nothing left to do. */
    WorkerController(
            NodeId node, Duration exitPatience, NodeListener listener, Notices notices, boolean watchesMemory) {
        this.node = node;
        this.exitPatience = exitPatience;
        this.listener = listener;
        this.notices = notices;
        this.watchesMemory = watchesMemory;
    }

    // ---- commands ----

    void collect(List<ClassId> wanted) {
        wanted.forEach(owner -> classes.put(owner.number(), owner));
        FRAMES.collect(wanted).forEach(this::send);
    }

    void run(List<Unit> batch) {
        for (Unit unit : batch) {
            units.put(unit.id().number(), unit);
            classes.put(unit.owner().number(), unit.owner());
        }
        FRAMES.run(batch).forEach(this::send);
    }

    void takeBack(List<UnitId> wanted) {
        send(UnitOrders.takeBack(wanted));
    }

    void takeMethods(UnitId unit, List<String> wanted) {
        send(UnitOrders.takeMethods(unit, wanted));
    }

    void shutdown() {
        send(UnitOrders.shutdown());
        shutDown = true;
        expectEndIfDone();
    }

    void cancel() {
        send(UnitOrders.cancel());
    }

    void ping() {
        send(UnitOrders.ping());
    }

    void interrupt(@Nullable String testId) {
        send(UnitOrders.interrupt(testId));
    }

    void answer(SessionCommand.Answer command) {
        send(GrantFrames.answer(command));
    }

    /** From now on its end is awaited again, see {@link SessionEvent.Leaving}. */
    void cleanUp(List<String> keys) {
        send(GrantFrames.cleanUp(keys));
        expectEnd();
    }

    private void leaving() {
        link.expectNoEnd();
        listener.sessionEvent(new SessionEvent.Leaving(node));
    }

    /** A worker that was told to end and has nothing left is to do so soon, whatever its tests have left running. */
    private void expectEndIfDone() {
        if (shutDown && units.isEmpty()) {
            expectEnd();
        }
    }

    private void expectEnd() {
        link.expectEnd(exitPatience);
    }

    private void send(ControllerMessage message) {
        link.send(message);
    }

    void flush() {
        link.flush();
    }

    /** Whether the session has let go of it: what it still says is not believed. */
    boolean isKilled() {
        return link.isKilled();
    }

    /** See {@link SessionCommand.Kill}. */
    void kill(String clause) {
        link.kill(clause);
    }

    // ---- frames ----

    @Override
    public void opened(Link opened) {
        link.opened(opened);
        listener.opened(node, opened.processId());
    }

    @Override
    public void whenHeard(Runnable action) {
        listener.whenHeard(action);
    }

    @Override
    public void overstayed(Duration patience) {
        interrupt(null);
        flush();
        listener.overstayed(node, patience);
    }

    @Override
    public void closed(@Nullable Loss loss) {
        link.closed();
        if (loss == null) {
            listener.sessionEvent(new SessionEvent.NodeEnded(node));
        } else if (ready) {
            listener.sessionEvent(new SessionEvent.NodeLost(node, loss));
        } else {
            listener.sessionEvent(new SessionEvent.NodeStartFailed(node, loss));
        }
    }

    @Override
    public void received(WorkerMessage message) {
        // Of what is behind a lie nothing is taken; what its threads do is asked of a worker that is about to be
        // killed.
        if (link.isKilled() && !message.hasThreadDump()) {
            return;
        }
        switch (message.getKindCase()) {
            case READY -> {
                ready = true;
                listener.sessionEvent(new SessionEvent.NodeReady(node));
            }
            case CLASS_COLLECTED -> classCollected(message.getClassCollected());
            case UNIT_STARTED -> listener.sessionEvent(Findings.started(node, message.getUnitStarted()));
            case UNIT_FINISHED -> unitFinished(message.getUnitFinished());
            case UNIT_HELD_BACK -> unitHeldBack(message.getUnitHeldBack());
            case UNITS_RETURNED -> unitsReturned(message.getUnitsReturned().getUnitsList());
            case METHODS_RETURNED ->
                listener.sessionEvent(Findings.methodsReturned(node, message.getMethodsReturned()));
            case INVOCATIONS_GIVEN ->
                listener.sessionEvent(Findings.invocationsGiven(node, message.getInvocationsGiven()));
            case TEST_EVENT -> testEvent(message.getTestEvent());
            case ALIVE -> listener.sessionEvent(new SessionEvent.NodeAlive(node));
            case THREAD_DUMP ->
                listener.threadDump(node, message.getThreadDump().getText());
            case NOTICE -> notice(message.getNotice());
            case OWN_TAG -> notices.tag(message.getOwnTag());
            case INTERNAL_ERROR ->
                kill("stopped at a fault of its own: "
                        + Findings.firstLine(message.getInternalError().getText()));
            case FINISHED -> expectEnd();
            case ASK -> listener.sessionEvent(GrantFrames.asked(node, message.getAsk()));
            case SETTLE -> listener.sessionEvent(GrantFrames.settled(node, message.getSettle()));
            case LEAVING -> leaving();
            case OUTPUT -> output(message.getOutput());
            case RESOURCE_UP, RESOURCE_FAILED -> kill("told of a shared resource, of which it is not the host");
            case HELLO -> kill("said hello twice");
            case KIND_NOT_SET -> kill("sent a frame of a kind that is not known here");
        }
    }

    private void notice(Notice message) {
        if (message.getHint()) {
            notices.hint(message.getText());
        } else {
            notices.say(node, message.getText());
        }
    }

    private void classCollected(ClassCollected message) {
        ClassId owner = classes.get(message.getClassNumber());
        if (owner == null) {
            kill("told what class " + message.getClassNumber() + " holds, which it was not asked for");
            return;
        }
        listener.sessionEvent(new SessionEvent.ClassCollected(
                node, owner, Findings.of(message), Findings.cut(message.getProblem()), message.getSplittable()));
    }

    private void unitFinished(UnitFinished message) {
        lastEnded = units.remove(message.getUnit());
        if (watchesMemory) {
            listener.sessionEvent(new SessionEvent.MemoryUsed(node, link.memoryBytes()));
        }
        telling.ended(message.getUnit());
        listener.sessionEvent(Findings.finished(node, message));
        expectEndIfDone();
    }

    private void output(Output message) {
        if (output.isPassed(message)) {
            kill(OutputLimit.passed());
        } else {
            listener.output(node, message.getKey(), message.getValue());
        }
    }

    private void unitHeldBack(UnitHeldBack message) {
        lastEnded = units.remove(message.getUnit());
        telling.ended(message.getUnit());
        listener.sessionEvent(Findings.heldBack(node, message));
        expectEndIfDone();
    }

    private void unitsReturned(List<Integer> returned) {
        if (returned.size() > units.size()) {
            kill("gave back " + returned.size() + " units, and has " + units.size());
            return;
        }
        units.keySet().removeAll(returned);
        expectEndIfDone();
        listener.sessionEvent(new SessionEvent.UnitsReturned(
                node, returned.stream().map(UnitId::new).toList()));
    }

    private void testEvent(TestEvent event) {
        Unit unit = units.get(event.getUnit());
        if (event.getUnit() < 0 && event.getKind() == TestEvent.Kind.OUTPUT) {
            listener.looseOutput(node, event);
        } else if (unit == null) {
            lateEvent(event);
        } else if (telling.isTooMuch(event)) {
            kill(Telling.tooMuch(event.getUnit()));
        } else {
            listener.testEvent(node, unit.owner(), event, Findings.forSession(node, unit.id(), event));
        }
    }

    /**
     * Closing the session closes what tests have kept in it, which may print and may fail; that bears the last unit.
     */
    private void lateEvent(TestEvent event) {
        Unit last = lastEnded;
        if (last == null || last.id().number() != event.getUnit() || event.getTest()) {
            kill("told of a test in unit " + event.getUnit() + ", which it does not have");
            return;
        }
        listener.lateEvent(node, last.owner(), event);
    }
}
