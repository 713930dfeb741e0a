package dev.xdist.provider;

import dev.xdist.provider.history.History;
import dev.xdist.provider.loop.ClassTally;
import dev.xdist.provider.loop.DurationTally;
import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.session.Invariants;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.trace.TraceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who watch the session's steps in a real run: the invariants, the tally of durations, the trace if wanted. */
final class RunObservers implements AutoCloseable {
    private final List<StepObserver> all = new ArrayList<>();
    private final DurationTally tally;
    private final Invariants invariants;
    private final History history;
    private final @Nullable TraceFile trace;

    RunObservers(RunInputs inputs, SessionPlan plan, History history, boolean wholeClasses) {
        invariants = new Invariants(plan);
        this.history = history;
        tally = new DurationTally(wholeClasses);
        trace = inputs.options().trace()
                ? TraceFile.create(
                        inputs.directory().resolve("trace.log"),
                        inputs.options().toProviderProperties(),
                        plan,
                        System.nanoTime())
                : null;
        // The trace first: what breaks an invariant must be in it.
        if (trace != null) {
            all.add(trace);
        }
        all.add((event, commands, now) -> invariants.afterStep(event, commands));
        all.add(tally);
    }

    List<StepObserver> all() {
        return all;
    }

    /** Keeps what the run has taught; returns what the user should know of that. */
    Optional<String> ended(RunSummary summary) {
        invariants.atEnd();
        if (summary.cancelled()) {
            return Optional.empty();
        }
        tally.nanosByClass().forEach(history::record);
        tally.classes().forEach(this::record);
        return history.save();
    }

    private void record(String className, ClassTally shown) {
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
