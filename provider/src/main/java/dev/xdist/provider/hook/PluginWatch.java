package dev.xdist.provider.hook;

import dev.xdist.api.spi.CollectedClass;
import dev.xdist.api.spi.DownReason;
import dev.xdist.api.spi.Gateway;
import dev.xdist.api.spi.TestResult;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.UnitResult;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.proto.TestEvent;
import dev.xdist.provider.report.TestNames;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells plugins what happens in one session. What a node says that is found to lie, or is being killed, is told to
 * nobody; that it is gone, is.
 */
final class PluginWatch implements RunWatch {
    private final PluginHooks hooks;
    private final Map<NodeId, WorkerInfo> workers = new HashMap<>();
    private final Map<NodeId, Map<String, String>> outputs = new HashMap<>();
    private final Map<UnitId, Counted> units = new HashMap<>();
    private final Set<NodeId> killed = new HashSet<>();
    /** Gone, and plugins are asked what becomes of what they were doing. */
    private final Map<NodeId, Loss> inDoubt = new HashMap<>();

    /** A unit that was dealt, and what the report got of it. */
    private static final class Counted {
        final UnitView view;
        int tests;
        int failures;

        Counted(Unit unit) {
            view = UnitView.of(unit);
        }
    }

    private record UnitEnd(UnitInfo unit, int tests, int failures, Duration duration) implements UnitResult {}

    private record Opened(WorkerInfo worker, long processId) implements Gateway {}

    private record Found(String className, List<String> uniqueIds, String problem) implements CollectedClass {}

    private record Down(Kind kind, String text) implements DownReason {}

    private record Ended(
            String className,
            String name,
            Optional<String> uniqueId,
            Outcome outcome,
            Duration duration,
            Optional<String> failure)
            implements TestResult {}

    PluginWatch(PluginHooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public void opened(NodeId node, long processId) {
        WorkerInfo worker = workers.get(node);
        if (worker != null) {
            Opened gateway = new Opened(worker, processId);
            hooks.tell("gatewayOpened", plugin -> plugin.gatewayOpened(gateway));
        }
    }

    @Override
    public void output(NodeId node, String key, String value) {
        outputs.computeIfAbsent(node, first -> new LinkedHashMap<>()).put(key, value);
    }

    @Override
    public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {
        for (SessionCommand command : commands) {
            if (command instanceof SessionCommand.StartNode start) {
                workers.put(start.node(), hooks.worker(start.node(), start.slot()));
            } else if (command instanceof SessionCommand.RunBatch batch) {
                batch.units().forEach(unit -> units.put(unit.id(), new Counted(unit)));
            } else if (command instanceof SessionCommand.Kill kill) {
                killed.add(kill.node());
            } else if (command instanceof SessionCommand.AskPlugins asked
                    && asked.question() instanceof PluginQuestion.OfCrash crash) {
                inDoubt.put(crash.node(), crash.loss());
            } else if (command instanceof SessionCommand.ReportCrash crash) {
                crashed(crash);
            }
        }
        if (event instanceof SessionEvent.NodeReady ready) {
            heard(ready.node(), worker -> hooks.tell("workerReady", plugin -> plugin.workerReady(worker)));
        } else if (event instanceof SessionEvent.ClassCollected collected) {
            heard(collected.node(), worker -> collected(worker, collected));
        } else if (event instanceof SessionEvent.UnitStarted started) {
            heard(started.node(), worker -> started(worker, units.get(started.unit())));
        } else if (event instanceof SessionEvent.UnitFinished finished) {
            heard(finished.node(), worker -> finished(worker, finished));
        } else if (event instanceof SessionEvent.PluginsAnswered answered
                && answered.answer() instanceof PluginAnswer.Judged judged) {
            Loss loss = inDoubt.remove(judged.node());
            gone(judged.node(), new Down(DownReason.Kind.CRASHED, loss == null ? "" : loss.summary()));
        } else if (event instanceof SessionEvent.NodeEnded ended) {
            gone(ended.node(), new Down(DownReason.Kind.ENDED, ""));
        } else if (event instanceof SessionEvent.NodeLost lost) {
            gone(lost.node(), new Down(DownReason.Kind.CRASHED, lost.loss().summary()));
        } else if (event instanceof SessionEvent.NodeStartFailed failed) {
            boolean unneeded = killed.contains(failed.node());
            DownReason.Kind kind = unneeded ? DownReason.Kind.ENDED : DownReason.Kind.NOT_STARTED;
            gone(failed.node(), new Down(kind, failed.loss().summary()));
        }
    }

    private void heard(NodeId node, Consumer<WorkerInfo> action) {
        WorkerInfo worker = workers.get(node);
        if (worker != null && !killed.contains(node)) {
            action.accept(worker);
        }
    }

    private void collected(WorkerInfo worker, SessionEvent.ClassCollected event) {
        List<String> ids = event.found().stream()
                .map(found -> found.uniqueId())
                .filter(id -> !id.isEmpty())
                .toList();
        Found found = new Found(event.owner().name(), ids, event.problem());
        hooks.tell("collected", plugin -> plugin.collected(worker, found));
    }

    private void started(WorkerInfo worker, @Nullable Counted unit) {
        if (unit != null) {
            hooks.tell("unitStarted", plugin -> plugin.unitStarted(worker, unit.view));
        }
    }

    private void finished(WorkerInfo worker, SessionEvent.UnitFinished event) {
        Counted unit = units.remove(event.unit());
        if (unit != null) {
            UnitEnd end = new UnitEnd(unit.view, unit.tests, unit.failures, Duration.ofNanos(event.nanos()));
            hooks.tell("unitFinished", plugin -> plugin.unitFinished(worker, end));
        }
    }

    @Override
    public void testEnded(NodeId node, ClassId owner, TestEvent event) {
        TestResult.Outcome outcome = outcome(event.getKind());
        WorkerInfo worker = workers.get(node);
        if (outcome == null || worker == null) {
            return;
        }
        Counted unit = units.get(new UnitId(event.getUnit()));
        if (unit != null) {
            unit.tests++;
            unit.failures += outcome.isFailure() ? 1 : 0;
        }
        Ended result = new Ended(
                owner.name(),
                event.getName().getName(),
                Optional.of(event.getUniqueId()),
                outcome,
                Duration.ofMillis(Math.max(0, event.getElapsedMillis())),
                event.hasFailure() ? Optional.of(event.getFailure().getSummary()) : Optional.empty());
        hooks.tell("testFinished", plugin -> plugin.testFinished(worker, result));
    }

    private static TestResult.@Nullable Outcome outcome(TestEvent.Kind kind) {
        return switch (kind) {
            case SUCCEEDED -> TestResult.Outcome.PASSED;
            case FAILED -> TestResult.Outcome.FAILED;
            case ERROR -> TestResult.Outcome.ERROR;
            case ABORTED -> TestResult.Outcome.ABORTED;
            case SKIPPED -> TestResult.Outcome.SKIPPED;
            case SET_STARTED, SET_FINISHED, STARTED, OUTPUT, UNRECOGNIZED -> null;
        };
    }

    @Override
    public CompletableFuture<PluginAnswer> ask(PluginQuestion question, Board board) {
        return question.accept(new Questions(hooks, board, workers));
    }

    /** The entry that a crash costs; the unit itself does not end. */
    private void crashed(SessionCommand.ReportCrash crash) {
        WorkerInfo worker = workers.get(crash.node());
        boolean again = crash.verdict().kind() == Verdict.Kind.RETRY;
        if (worker == null || again) {
            return;
        }
        boolean skipped = crash.verdict().kind() == Verdict.Kind.SKIP;
        Ended result = new Ended(
                crash.unit().owner().name(),
                crash.testId() == null ? "" : TestNames.nameOf(crash.testId()),
                Optional.ofNullable(crash.testId()),
                skipped ? TestResult.Outcome.SKIPPED : TestResult.Outcome.CRASHED,
                Duration.ZERO,
                skipped
                        ? Optional.empty()
                        : Optional.of(crash.node() + " " + crash.loss().summary()));
        hooks.tell("testFinished", plugin -> plugin.testFinished(worker, result));
    }

    private void gone(NodeId node, DownReason reason) {
        WorkerInfo worker = inDoubt.containsKey(node) ? null : workers.remove(node);
        Map<String, String> told = worker == null ? null : outputs.remove(node);
        Map<String, String> output = told == null ? Map.of() : Collections.unmodifiableMap(told);
        if (worker != null) {
            hooks.tell("workerDown", plugin -> plugin.workerDown(worker, reason, output));
        }
    }
}
