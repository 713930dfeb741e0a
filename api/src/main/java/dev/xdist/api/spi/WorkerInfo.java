package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A worker, as the controller names it. Made by xdist; immutable, and equal for the same worker of the same run.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface WorkerInfo {
    /**
     * Return its name, {@code gw0} or the {@code id} of its spec; never used twice in a run.
     *
     * @since 0.1
     */
    String id();

    /**
     * Return its place, from 0 to the number of workers less 1; one that replaces another inherits it.
     *
     * @since 0.1
     */
    int index();

    /**
     * Return the spec that it is started by, such as {@code popen//env:TZ=UTC}.
     *
     * @since 0.1
     */
    String spec();

    /**
     * Return the name of the run, {@link RunConfig#testRunUid()}.
     *
     * @since 0.1
     */
    String testRunUid();
}
