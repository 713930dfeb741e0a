package dev.xdist.provider;

import dev.xdist.provider.history.History;
import dev.xdist.provider.loop.ClassTally;
import dev.xdist.provider.loop.DurationTally;
import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.session.Invariants;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.trace.TraceFile;
import dev.xdist.provider.unit.Arrangement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who watch the session's steps in a real run: the invariants, the tally of durations, the trace if wanted. */
final class RunObservers implements AutoCloseable {
    private final List<StepObserver> all = new ArrayList<>();
    private final Map<Integer, Arrangement> arranged = new HashMap<>(0);
    private final Invariants invariants;
    private final @Nullable Learning learning;
    private final @Nullable TraceFile trace;

    /** What the durations of a run are for. */
    private record Learning(DurationTally tally, History history) {}

    RunObservers(RunInputs inputs, SessionPlan plan, History history, boolean wholeClasses) {
        this(inputs, plan, "trace.log", new Learning(new DurationTally(wholeClasses), history));
    }

    private RunObservers(RunInputs inputs, SessionPlan plan, String traceName, @Nullable Learning learning) {
        invariants = new Invariants(plan);
        this.learning = learning;
        trace = inputs.options().trace()
                ? TraceFile.create(
                        inputs.directory().resolve(traceName),
                        inputs.options().toProviderProperties(),
                        plan,
                        System.nanoTime())
                : null;
        // The trace first: what breaks an invariant must be in it.
        if (trace != null) {
            all.add(trace);
        }
        all.add((event, commands, now) -> invariants.afterStep(event, commands));
        all.add((event, commands, now) -> noteArranged(event));
        if (learning != null) {
            all.add(learning.tally());
        }
    }

    /** Of a rerun there is nothing to learn: what failed does not take what it takes. */
    static RunObservers ofRerun(RunInputs inputs, SessionPlan plan, int round) {
        return new RunObservers(inputs, plan, "trace-rerun-" + round + ".log", null);
    }

    List<StepObserver> all() {
        return all;
    }

    /** By class number: what plugins have said of classes. */
    Map<Integer, Arrangement> arranged() {
        return arranged;
    }

    private void noteArranged(SessionEvent event) {
        if (event instanceof SessionEvent.PluginsAnswered plugins
                && plugins.answer() instanceof PluginAnswer.Arranged said) {
            arranged.put(said.owner().number(), said.wanted());
        }
    }

    /** Keeps what the run has taught; returns what could not be kept, for the user. */
    List<String> ended(RunSummary summary) {
        invariants.atEnd();
        List<String> problems = new ArrayList<>();
        if (trace != null) {
            trace.end().ifPresent(problems::add);
        }
        learn(summary).ifPresent(problems::add);
        return problems;
    }

    private Optional<String> learn(RunSummary summary) {
        if (summary.cancelled() || learning == null) {
            return Optional.empty();
        }
        History history = learning.history();
        learning.tally().nanosByClass().forEach(history::record);
        learning.tally().writesByClass().forEach(history::recordWrites);
        learning.tally().classes().forEach((className, shown) -> record(className, shown, history));
        return history.save();
    }

    private static void record(String className, ClassTally shown, History history) {
        if (shown.setUpNanos() > 0) {
            history.recordSetUp(className, shown.setUpNanos());
        }
        shown.methodNanos().forEach((method, nanos) -> history.recordMethod(className, method, nanos));
        shown.given().forEach((method, lists) -> history.recordInvocations(className, method, lists));
    }

    @Override
    public void close() {
        if (trace != null) {
            trace.close();
        }
    }
}
