package dev.xdist.api.spi;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A worker that died, and what is blamed for it. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface CrashInfo {
    /**
     * Return the worker that died.
     *
     * @since 0.1
     */
    WorkerInfo worker();

    /**
     * Return the unit that is blamed.
     *
     * @since 0.1
     */
    UnitInfo unit();

    /**
     * Return JUnit's unique id of the test that was running; empty where none was, and the whole unit is blamed.
     *
     * @since 0.1
     */
    Optional<String> testId();

    /**
     * Return why the worker is gone, as a clause without subject: {@code died by signal 9 (SIGKILL)}.
     *
     * @since 0.1
     */
    String reason();

    /**
     * Return how often the same test, or the same unit outside of its tests, was run again by such a decision: 0 to 3.
     *
     * @since 0.1
     */
    int retries();
}
