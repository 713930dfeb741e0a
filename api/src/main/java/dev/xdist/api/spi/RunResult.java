package dev.xdist.api.spi;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a run came to. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface RunResult {
    /**
     * Return how many entries the report got before anything was run again: tests, and containers that failed outside
     * of their tests.
     *
     * @since 0.1
     */
    int tests();

    /**
     * Return how many of them failed, by an assertion, by a crash or otherwise.
     *
     * @since 0.1
     */
    int failures();

    /**
     * Return how many workers were started, replacements included, but not those that ran failed tests again.
     *
     * @since 0.1
     */
    int workersStarted();

    /**
     * Return how many of them died.
     *
     * @since 0.1
     */
    int workersLost();

    /**
     * Return how long it took, from the first worker's start to the last one's end.
     *
     * @since 0.1
     */
    Duration duration();

    /**
     * Return whether it was stopped before its end, by fail fast or from outside.
     *
     * @since 0.1
     */
    boolean cancelled();

    /**
     * Return what fails the run beside its tests, as a sentence; empty if nothing does.
     *
     * @since 0.1
     */
    Optional<String> failure();
}
