package dev.xdist.provider.hook;

import dev.xdist.api.spi.RunResult;
import java.time.Duration;
import java.util.Optional;

/** A run that is over, as plugins see it. */
record ResultView(RunOutcome outcome) implements RunResult {
    @Override
    public int tests() {
        return outcome.tests();
    }

    @Override
    public int failures() {
        return outcome.failures();
    }

    @Override
    public int workersStarted() {
        return outcome.summary().nodesStarted();
    }

    @Override
    public int workersLost() {
        return outcome.summary().crashes();
    }

    @Override
    public Duration duration() {
        return Duration.ofNanos(outcome.summary().wallNanos());
    }

    @Override
    public boolean cancelled() {
        return outcome.summary().cancelled();
    }

    @Override
    public Optional<String> failure() {
        return Optional.ofNullable(outcome.summary().failure());
    }
}
