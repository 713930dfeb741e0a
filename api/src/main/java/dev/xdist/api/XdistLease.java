package dev.xdist.api;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Holds one of a pool's resources until it is closed. It is free again when its worker dies.
 *
 * @param <T> the type of the resource's value, as all workers see it: an address, not a connection
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistLease<T> implements AutoCloseable {
    private final XdistGrant grant;
    private final int index;
    private final T value;

    XdistLease(XdistGrant grant, int index, T value) {
        this.grant = grant;
        this.index = index;
        this.value = value;
    }

    /**
     * Return which one of the pool it is, from 0.
     *
     * @since 0.1
     */
    public int index() {
        return index;
    }

    /**
     * Return what the pool's factory made for it; its index where the pool has none.
     *
     * @since 0.1
     */
    public T value() {
        return value;
    }

    /**
     * Give it back; whoever waits longest gets it.
     *
     * @since 0.1
     */
    @Override
    public void close() {
        grant.close();
    }
}
