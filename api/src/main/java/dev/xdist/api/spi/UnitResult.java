package dev.xdist.api.spi;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a unit came to. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface UnitResult {
    /**
     * Return the unit.
     *
     * @since 0.1
     */
    UnitInfo unit();

    /**
     * Return how many entries the report got of it: tests, and containers that failed outside of their tests.
     *
     * @since 0.1
     */
    int tests();

    /**
     * Return how many of them failed, by an assertion or otherwise.
     *
     * @since 0.1
     */
    int failures();

    /**
     * Return how long the worker took for it, set-up and tear-down of the class included.
     *
     * @since 0.1
     */
    Duration duration();
}
