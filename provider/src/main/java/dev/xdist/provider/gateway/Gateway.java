package dev.xdist.provider.gateway;

import java.time.Duration;

/** A place where workers can be started. All methods may be called from any thread. */
public interface Gateway {
    /**
     * Starts a worker and returns at once. The listener hears {@link LinkListener#opened} when the worker has proved
     * its token, and {@link LinkListener#closed} exactly once, whatever happens.
     */
    void start(LaunchPlan plan, LinkListener listener);

    /** Waits until every worker of this gateway has ended, kills what is left after that time, and frees everything. */
    void close(Duration patience);
}
