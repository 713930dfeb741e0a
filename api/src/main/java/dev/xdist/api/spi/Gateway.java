package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The way to one worker. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Gateway {
    /**
     * Return the worker at its end.
     *
     * @since 0.1
     */
    WorkerInfo worker();

    /**
     * Return the number of the worker's process on its host.
     *
     * @since 0.1
     */
    long processId();
}
