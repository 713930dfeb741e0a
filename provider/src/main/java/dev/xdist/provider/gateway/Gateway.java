package dev.xdist.provider.gateway;

import java.time.Duration;

/** A place where workers can be started. All methods may be called from any thread. */
public interface Gateway {
    /**
     * Begins the process of a worker that {@link #start} is going to ask for, and returns at once: its JVM comes up
     * while the controller still gets ready. What goes wrong is told by {@code start}; a process that is never asked
     * for ends with {@link #close}.
     */
    void prepare(ProcessPlan plan);

    /**
     * Starts a worker, or takes the process that was prepared for it, and returns at once. The listener hears
     * {@link LinkListener#opened} when the worker has proved its token, and {@link LinkListener#closed} exactly once,
     * whatever happens.
     */
    void start(LaunchPlan plan, LinkListener listener);

    /** Waits until every worker of this gateway has ended, kills what is left after that time, and frees everything. */
    void close(Duration patience);
}
