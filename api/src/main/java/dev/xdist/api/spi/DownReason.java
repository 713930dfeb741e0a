package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Why a worker is gone. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface DownReason {
    /**
     * Return what kind of end it was.
     *
     * @since 0.1
     */
    Kind kind();

    /**
     * Return why it is gone, as a clause without subject: {@code died by signal 9 (SIGKILL)}; empty after a good end.
     *
     * @since 0.1
     */
    String text();

    /**
     * The kinds of ends.
     *
     * @since 0.1
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    enum Kind {
        /** It ended as it was told, or was not needed any more before it was ready. */
        ENDED,
        /** It died, or was killed for what it did or did not do. */
        CRASHED,
        /** It never came to be ready. */
        NOT_STARTED
    }
}
