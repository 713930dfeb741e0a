package dev.xdist.api.spi;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a test came to. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface TestResult {
    /**
     * Return the binary name of the class that it is reported under.
     *
     * @since 0.1
     */
    String className();

    /**
     * Return the name that it is reported under, {@code adds(int)[2]}; empty for a class that failed outside of its
     * tests.
     *
     * @since 0.1
     */
    String name();

    /**
     * Return JUnit's unique id; empty where a class is blamed for the death of its worker.
     *
     * @since 0.1
     */
    Optional<String> uniqueId();

    /**
     * Return how it ended.
     *
     * @since 0.1
     */
    Outcome outcome();

    /**
     * Return how long it ran; zero where that is not known.
     *
     * @since 0.1
     */
    Duration duration();

    /**
     * Return one line on its failure; empty where there is none.
     *
     * @since 0.1
     */
    Optional<String> failure();

    /**
     * How a test ends.
     *
     * @since 0.1
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    enum Outcome {
        /** It passed. */
        PASSED,
        /** An assertion failed. */
        FAILED,
        /** It threw something else. */
        ERROR,
        /** An assumption did not hold. */
        ABORTED,
        /** It was not run. */
        SKIPPED,
        /** Its worker died, and it was the one that was running. */
        CRASHED;

        /**
         * Return whether it fails the build.
         *
         * @since 0.1
         */
        public boolean isFailure() {
            return this == FAILED || this == ERROR || this == CRASHED;
        }
    }
}
