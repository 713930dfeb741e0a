package dev.xdist.provider.gateway;

import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.unit.Loss;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hears of one worker. Called on the gateway's threads, never by two of them at once. */
public interface LinkListener {
    /** The worker has said hello with the right token. */
    void opened(Link link);

    /** A frame came; the worker's order is kept. */
    void received(WorkerMessage message);

    /** Calls an action, on any thread, when all that was received so far has been dealt with. */
    void whenHeard(Runnable action);

    /** The worker had all the time that it could want to end, and is killed in a moment. */
    void overstayed(Duration patience);

    /**
     * The worker is gone; nothing follows.
     *
     * @param loss null after a good end
     */
    void closed(@Nullable Loss loss);
}
