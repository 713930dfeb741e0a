package dev.xdist.api;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Holds a lock, or a permit of a semaphore, until it is closed: {@code try (XdistGrant lock = Xdist.lock("db")) {…}}.
 * It is free again when its worker dies. Any thread may close it, once or several times.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistGrant implements AutoCloseable {
    private final Desk desk;
    private final long number;
    private boolean closed;

    XdistGrant(Desk desk, long number) {
        this.desk = desk;
        this.number = number;
    }

    /**
     * Give it back; whoever waits longest gets it.
     *
     * @since 0.1
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        desk.settle(number, Desk.RELEASED, new byte[0]);
    }
}
