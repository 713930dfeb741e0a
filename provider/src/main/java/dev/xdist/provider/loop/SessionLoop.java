package dev.xdist.provider.loop;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.node.NodeListener;
import dev.xdist.provider.node.NodeManager;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Feeds events to {@link DSession} on one thread, the one that calls {@link #run}, and carries out its commands. All
 * others only post. What waits here is bounded by the links: each lets its worker be ahead by so much and no more.
 */
public final class SessionLoop implements NodeListener {
    /** Items that are dealt with before what they led to leaves. */
    private static final int TURN_ITEMS_MAX = 256;

    /** Events kept for the report of a fault of our own. */
    private static final int EVENTS_KEPT = 50;

    private final DSession session;
    private final RunReport report;
    private final List<StepObserver> observers;
    private final LongSupplier nanoClock;
    private final NodeManager nodes;
    private final CommandDispatch dispatch;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Queue<SessionEvent> lastEvents = new ArrayDeque<>();
    private volatile @Nullable Thread loopThread;
    private @Nullable RunSummary summary;
    private boolean timeInQueue;

    /**
     * Makes a loop; the function is given this loop as listener and returns the nodes.
     *
     * @param observers see every step, in this order
     */
    public SessionLoop(
            DSession session,
            RunReport report,
            List<StepObserver> observers,
            Function<NodeListener, NodeManager> nodesFor) {
        this(session, report, observers, System::nanoTime, nodesFor);
    }

    /** For tests, with a clock of theirs. */
    SessionLoop(
            DSession session,
            RunReport report,
            List<StepObserver> observers,
            LongSupplier nanoClock,
            Function<NodeListener, NodeManager> nodesFor) {
        this.nanoClock = nanoClock;
        this.session = session;
        this.report = report;
        this.observers = List.copyOf(observers);
        this.nodes = nodesFor.apply(this);
        this.dispatch = new CommandDispatch(nodes, report, session::board, this::sessionEvent);
    }

    @Override
    public void opened(NodeId node, long processId) {
        queue.add(() -> report.opened(node, processId));
    }

    @Override
    public void sessionEvent(SessionEvent event) {
        queue.add(() -> step(event));
    }

    @Override
    public void testEvent(NodeId node, ClassId owner, TestEvent event, @Nullable SessionEvent forSession) {
        queue.add(() -> {
            // What a node says that lies or is being killed must not be reported: its units run again elsewhere.
            boolean believed = !nodes.isKilled(node);
            if (forSession != null) {
                step(forSession);
                believed = session.believed();
            }
            if (believed) {
                report.testEvent(node, owner, event);
            }
        });
    }

    @Override
    public void lateEvent(NodeId node, ClassId last, TestEvent event) {
        queue.add(() -> {
            if (!nodes.isKilled(node)) {
                report.lateEvent(node, last, event);
            }
        });
    }

    @Override
    public void whenHeard(Runnable action) {
        queue.add(action);
    }

    @Override
    public void output(NodeId node, String key, String value) {
        queue.add(() -> {
            if (!nodes.isKilled(node)) {
                report.output(node, key, value);
            }
        });
    }

    @Override
    public void looseOutput(NodeId node, TestEvent output) {
        queue.add(() -> report.looseOutput(node, output));
    }

    @Override
    public void overstayed(NodeId node, Duration patience) {
        queue.add(() -> report.overstayed(node, patience));
    }

    @Override
    public void threadDump(NodeId node, String text) {
        queue.add(() -> report.threadDump(node, text));
    }

    @Override
    public void later(Runnable action) {
        queue.add(action);
    }

    @Override
    public void warning(String text) {
        queue.add(() -> report.warning(text));
    }

    @Override
    public void hint(String text) {
        queue.add(() -> report.hint(text));
    }

    /** Runs the session to its end on this thread. */
    public RunSummary run() throws InterruptedException {
        loopThread = Thread.currentThread();
        sessionEvent(new SessionEvent.Opened());
        List<Runnable> turn = new ArrayList<>();
        while (!session.ended()) {
            turn.add(next());
            queue.drainTo(turn, TURN_ITEMS_MAX);
            turn.forEach(Runnable::run);
            turn.clear();
            nodes.flush();
        }
        if (summary == null) {
            throw new AssertionError("the session has ended without a summary");
        }
        return summary;
    }

    /**
     * Waits for what others post, but no longer than the session wants to sleep. That the time is there stands in line
     * like all else: what workers have said by then is heard first.
     */
    private Runnable next() throws InterruptedException {
        long wakeNanos = session.wakeNanos();
        if (timeInQueue || wakeNanos == Long.MAX_VALUE) {
            return queue.take();
        }
        Runnable next = queue.poll(Math.max(0, wakeNanos - nanoClock.getAsLong()), TimeUnit.NANOSECONDS);
        if (next != null && wakeNanos - nanoClock.getAsLong() > 0) {
            return next;
        }
        timeInQueue = true;
        Runnable time = () -> {
            timeInQueue = false;
            step(new SessionEvent.TimePassed());
        };
        if (next == null) {
            return time;
        }
        queue.add(time);
        return next;
    }

    private void step(SessionEvent event) {
        checkOnLoop();
        if (session.ended()) {
            return;
        }
        remember(event);
        long now = nanoClock.getAsLong();
        List<SessionCommand> commands;
        try {
            commands = session.step(event, now);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "xdist has a fault: " + e.getMessage() + ". Please report it with these last events:\n  "
                            + lastEvents.stream().map(SessionEvent::toString).collect(Collectors.joining("\n  ")),
                    e);
        }
        for (StepObserver observer : observers) {
            observer.stepped(event, commands, now);
        }
        for (SessionCommand command : commands) {
            command.accept(dispatch).ifPresent(last -> summary = last);
        }
    }

    private void remember(SessionEvent event) {
        if (lastEvents.size() == EVENTS_KEPT) {
            lastEvents.remove();
        }
        lastEvents.add(event);
    }

    /** Fails unless called on the thread that runs the session. */
    public void checkOnLoop() {
        if (Thread.currentThread() != loopThread) {
            throw new AssertionError("not on the session's thread but on "
                    + Thread.currentThread().getName());
        }
    }
}
