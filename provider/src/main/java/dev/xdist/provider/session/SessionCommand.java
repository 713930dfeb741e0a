package dev.xdist.provider.session;

import dev.xdist.api.grant.Reply;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session wants done. A closed set, like {@link SessionEvent}. */
public sealed interface SessionCommand {
    /** Calls the handler's method for this kind of command. */
    <R> R accept(CommandHandler<R> handler);

    /**
     * Start a worker.
     *
     * @param slot 0 .. n-1, inherited by a replacement; the spec with this index is used
     */
    record StartNode(NodeId node, int slot) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.startNode(this);
        }
    }

    /** Let a node discover classes; each is answered by {@link SessionEvent.ClassCollected}. */
    record Collect(NodeId node, List<ClassId> classes) implements SessionCommand {
        public Collect {
            classes = List.copyOf(classes);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.collect(this);
        }
    }

    /** Append units to a node's queue. */
    record RunBatch(NodeId node, List<Unit> units) implements SessionCommand {
        public RunBatch {
            units = List.copyOf(units);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.runBatch(this);
        }
    }

    /** Ask a node for units that it has not begun; always answered by {@link SessionEvent.UnitsReturned}. */
    record TakeBack(NodeId node, List<UnitId> units) implements SessionCommand {
        public TakeBack {
            units = List.copyOf(units);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.takeBack(this);
        }
    }

    /**
     * Ask a node for methods that it has not begun in the whole class that it runs; always answered by {@link
     * SessionEvent.MethodsReturned}.
     */
    record TakeMethods(NodeId node, UnitId unit, List<String> uniqueIds) implements SessionCommand {
        public TakeMethods {
            uniqueIds = List.copyOf(uniqueIds);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.takeMethods(this);
        }
    }

    /** Tell a node that nothing more comes: it runs what it has and ends. */
    record Shutdown(NodeId node) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.shutdown(this);
        }
    }

    /**
     * Tell a node to drop what it has queued and to stop as soon as it can. {@link Shutdown} follows at once, unless it
     * was sent before; dropped units are not answered.
     */
    record CancelNode(NodeId node) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.cancelNode(this);
        }
    }

    /**
     * End a node at once, also one that is still being started; {@link SessionEvent.NodeLost} or
     * {@link SessionEvent.NodeStartFailed} follows. The event that was answered by this, and whatever else the node
     * sends, is believed by nobody: neither by the session nor by the report.
     */
    record Kill(NodeId node, String reason) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.kill(this);
        }
    }

    /** Ask a node for a sign of life: {@link SessionEvent.NodeAlive}, unless it tells of something else meanwhile. */
    record Ping(NodeId node) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.ping(this);
        }
    }

    /**
     * Let a node tell what all its threads do, and then interrupt the test that has run into its limit. What the test
     * comes to is an error, if it ends by itself; its end is told by {@link SessionEvent.TestFinished} as always.
     *
     * @param unit null if a class is being collected
     * @param testId null if it is what surrounds tests that takes so long, which is not interrupted
     * @param limitNanos what it was allowed to take
     * @param said who said so: {@code xdist.testTimeout}
     */
    record Interrupt(
            NodeId node, @Nullable Unit unit, @Nullable String testId, long limitNanos, String said)
            implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.interrupt(this);
        }
    }

    /**
     * Tell the user of a test that runs far longer than ever before.
     *
     * @param runningNanos how long it has been running
     * @param knownNanos the most that it can have taken before
     */
    record TellSlow(NodeId node, Unit unit, String testId, long runningNanos, long knownNanos)
            implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.tellSlow(this);
        }
    }

    /** Ask plugins; always answered by {@link SessionEvent.PluginsAnswered}, with the answer to this question. */
    record AskPlugins(PluginQuestion question) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.askPlugins(this);
        }
    }

    /**
     * Report the one error that a crash costs. Tests of the node's units that had begun and not ended, other than the
     * blamed one, are run again: the report forgets what it heard of them.
     *
     * @param testId the JUnit unique id of the test that was running, or null if none was: then the class is blamed
     * @param consequence what becomes of the node's other units, as a sentence for the user
     * @param verdict what plugins want instead: that it counts as skipped, or is run again like the others
     */
    record ReportCrash(NodeId node, Unit unit, @Nullable String testId, Loss loss, String consequence, Verdict verdict)
            implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.reportCrash(this);
        }
    }

    /** Report an error for these tests of a unit: not run, or not the rest of it; without test ids, for the unit. */
    record ReportNotRun(Unit unit, List<String> testIds, Set<String> rests, String reason) implements SessionCommand {
        public ReportNotRun(Unit unit, List<String> testIds, String reason) {
            this(unit, List.copyOf(testIds), Set.of(), reason);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.reportNotRun(this);
        }
    }

    /** Report these tests of a class as skipped, for plugins do not want them run; without test ids, the class. */
    record ReportSkipped(Unit unit, List<String> testIds, String reason) implements SessionCommand {
        public ReportSkipped {
            testIds = List.copyOf(testIds);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.reportSkipped(this);
        }
    }

    /**
     * Strike from the report all that was told of these units, shares of one template whose providers do not give every
     * node the same list: the template is run once more as a whole.
     */
    record Forget(List<Unit> units) implements SessionCommand {
        public Forget {
            units = List.copyOf(units);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.forget(this);
        }
    }

    /** All units of a class have ended: replay it to Surefire now. Comes exactly once for every class. */
    record CompleteClass(ClassId owner) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.completeClass(this);
        }
    }

    /**
     * Tell a node what becomes of a request, see {@link SessionEvent.Asked}. One for each, or COMPUTE and then another.
     *
     * @param index of a lease: the place in its pool; else 0
     * @param data of VALUE and FAILED what a node told, of DENIED a sentence; else empty
     */
    record Answer(NodeId node, long number, Reply.Kind kind, int index, String data) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.answer(this);
        }
    }

    /** Let a node that is leaving clean up what was made once under these keys, and end. */
    record CleanUp(NodeId node, List<String> keys) implements SessionCommand {
        public CleanUp {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.cleanUp(this);
        }
    }

    /** Start the host of a shared resource, for somebody has asked for that. */
    record StartHost(HostId host) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.startHost(this);
        }
    }

    /** Let a host close its resource, or break off its start, and end; {@link SessionEvent.HostGone} follows. */
    record CloseHost(HostId host) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.closeHost(this);
        }
    }

    /** End a host at once, for it told what cannot be; {@link SessionEvent.HostGone} follows. */
    record KillHost(HostId host, String reason) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.killHost(this);
        }
    }

    /** Report the death of a host as an error that no test bears; the text may have several lines. */
    record ReportHost(HostId host, String text) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.reportHost(this);
        }
    }

    /** Tell the user, in one line. */
    record Warn(String text) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.warn(this);
        }
    }

    /** The run is over; no command follows. */
    record EndRun(RunSummary summary) implements SessionCommand {
        @Override
        public <R> R accept(CommandHandler<R> handler) {
            return handler.endRun(this);
        }
    }
}
