package dev.xdist.provider;

import dev.xdist.provider.history.History;
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
    private final DurationTally tally = new DurationTally();
    private final Invariants invariants;
    private final History history;
    private final @Nullable TraceFile trace;

    RunObservers(RunInputs inputs, SessionPlan plan, History history) {
        invariants = new Invariants(plan);
        this.history = history;
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
        return history.save();
    }

    @Override
    public void close() {
        if (trace != null) {
            trace.close();
        }
    }
}
