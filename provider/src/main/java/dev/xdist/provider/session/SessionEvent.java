package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a session. A closed set: a new event fails to compile until every {@link Handler} has it. */
public sealed interface SessionEvent {
    /** Calls the handler's method for this kind of event. */
    <R> R accept(EventHandler<R> handler);

    /** The run begins; the answer starts the nodes. */
    record Opened() implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.opened(this);
        }
    }

    /** A node has said hello, taken its set-up and waits for work. */
    record NodeReady(NodeId node) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.nodeReady(this);
        }
    }

    /** A node never came to be ready. */
    record NodeStartFailed(NodeId node, Loss loss) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.nodeStartFailed(this);
        }
    }

    /**
     * A node told what a class holds.
     *
     * @param found empty where discovery failed
     * @param problem not empty: discovery failed, and this is the failure's text
     * @param splittable whether some of its methods may run here and others elsewhere
     */
    record ClassCollected(NodeId node, ClassId owner, List<FoundUnit> found, String problem, boolean splittable)
            implements SessionEvent {
        public ClassCollected {
            // what is told beside a failure is no list of the class: taken for one, it would bind what runs as a whole
            found = problem.isEmpty() ? List.copyOf(found) : List.of();
        }

        /** A class that stays whole. */
        public ClassCollected(NodeId node, ClassId owner, List<FoundUnit> found, String problem) {
            this(node, owner, found, problem, false);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.classCollected(this);
        }
    }

    /** A node has begun a unit. */
    record UnitStarted(NodeId node, UnitId unit) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.unitStarted(this);
        }
    }

    /**
     * A node has not begun a unit after all, for it was dealt without knowledge of what binds its class to others.
     *
     * @param groups names of all groups that its tests are in, where groups bind whole classes
     */
    record UnitHeldBack(NodeId node, UnitId unit, Locks locks, Set<String> groups) implements SessionEvent {
        public UnitHeldBack {
            groups = Set.copyOf(groups);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.unitHeldBack(this);
        }
    }

    /**
     * A test inside a unit has begun.
     *
     * @param testId its JUnit unique id
     * @param setUpNanos if it is the first since the class began there: how long ago that was; else negative
     * @param limitNanos how long it may run by its own word; 0: it says nothing; negative: for ever
     */
    record TestStarted(NodeId node, UnitId unit, String testId, long setUpNanos, long limitNanos)
            implements SessionEvent {
        /** A test that is not the first of its class, and has no limit of its own. */
        public TestStarted(NodeId node, UnitId unit, String testId) {
            this(node, unit, testId, -1);
        }

        /** A test that has no limit of its own. */
        public TestStarted(NodeId node, UnitId unit, String testId, long setUpNanos) {
            this(node, unit, testId, setUpNanos, 0);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.testStarted(this);
        }
    }

    /** A test inside a unit has ended, or was skipped without having begun. */
    record TestFinished(NodeId node, UnitId unit, String testId, boolean failed) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.testFinished(this);
        }
    }

    /** A node has ended a unit; nanos is from its start, class set-up and tear-down included. */
    record UnitFinished(NodeId node, UnitId unit, long nanos, UnitResult result, String text) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.unitFinished(this);
        }
    }

    /** The answer to a {@link SessionCommand.TakeBack}: what the node really gave back, perhaps nothing. */
    record UnitsReturned(NodeId node, List<UnitId> units) implements SessionEvent {
        public UnitsReturned {
            units = List.copyOf(units);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.unitsReturned(this);
        }
    }

    /** The answer to a {@link SessionCommand.TakeMethods}: what the node really gave back, perhaps nothing. */
    record MethodsReturned(NodeId node, UnitId unit, List<String> uniqueIds) implements SessionEvent {
        public MethodsReturned {
            uniqueIds = List.copyOf(uniqueIds);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.methodsReturned(this);
        }
    }

    /** A node has come to the end of a template: what its providers gave, whether it was run there or not. */
    record InvocationsGiven(NodeId node, UnitId unit, String uniqueId, Invocations list) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.invocationsGiven(this);
        }
    }

    /** How much memory a node's process holds, measured when it ended a unit. */
    record MemoryUsed(NodeId node, long bytes) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.memoryUsed(this);
        }
    }

    /** A node that was ready is gone without a good end. */
    record NodeLost(NodeId node, Loss loss) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.nodeLost(this);
        }
    }

    /** Plugins answer what they were asked by {@link SessionCommand.AskPlugins}. */
    record PluginsAnswered(PluginAnswer answer) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.pluginsAnswered(this);
        }
    }

    /** A node ended in good order after {@link SessionCommand.Shutdown}. */
    record NodeEnded(NodeId node) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.nodeEnded(this);
        }
    }

    /** The answer to a {@link SessionCommand.Ping}. */
    record NodeAlive(NodeId node) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.nodeAlive(this);
        }
    }

    /** The time is there for which the session asked by {@link DSession#wakeNanos}, or a later one. */
    record TimePassed() implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.timePassed(this);
        }
    }

    /**
     * A test wants something that the workers of the run share; {@link SessionCommand.Answer} follows, now or later.
     *
     * @param number of the node's requests: greater than the one before
     * @param thread which waits for the answer, and has what it was granted before
     */
    record Asked(NodeId node, long number, long thread, Request request) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.asked(this);
        }
    }

    /**
     * What becomes of a request on its node.
     *
     * @param data of COMPUTED the value, of FAILED the error, a character for each byte
     */
    record Settled(NodeId node, long number, Settlement how, String data) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.settled(this);
        }

        /** Without the value, which may be long, and a secret. */
        @Override
        public String toString() {
            return "Settled[node=" + node + ", number=" + number + ", how=" + how + ", bytes=" + data.length() + "]";
        }
    }

    /** A node that can clean up what was made once has done all; it ends after {@link SessionCommand.CleanUp}. */
    record Leaving(NodeId node) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.leaving(this);
        }
    }

    /** A shared resource is there; of the addresses each character is a byte, and one may be a secret. */
    record HostUp(HostId host, String addresses) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.hostUp(this);
        }

        @Override
        public String toString() {
            return "HostUp[host=" + host + ", bytes=" + addresses.length() + "]";
        }
    }

    /** A shared resource could not be started, and its host ends: the error, a character for each byte, and a line. */
    record HostFailed(HostId host, String error, String text) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.hostFailed(this);
        }

        @Override
        public String toString() {
            return "HostFailed[host=" + host + ", text=" + text + "]";
        }
    }

    /** A host is gone: why, or null if it ended in good order. */
    record HostGone(HostId host, @Nullable Loss loss) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.hostGone(this);
        }
    }

    /** Nothing more is to be begun: fail fast, or Maven is going away. */
    record CancelRequested(String reason) implements SessionEvent {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.cancelRequested(this);
        }
    }
}
