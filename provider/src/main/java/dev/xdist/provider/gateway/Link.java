package dev.xdist.provider.gateway;

import dev.xdist.proto.ControllerMessage;
import java.time.Duration;

/** The controller's end of the way to one worker. All methods may be called from any thread and never block. */
public interface Link {
    /** Queues a frame; it leaves with the next {@link #flush()}. After the link's end it is dropped. */
    void send(ControllerMessage message);

    /** Lets all queued frames leave. */
    void flush();

    /**
     * Nothing is expected of the worker any more but its end: one that has not ended after that time is killed, which
     * is
     * no loss, but told by {@link LinkListener#overstayed}. A second call changes nothing.
     */
    void expectEnd(Duration patience);

    /** Something is expected of it after all, until {@link #expectEnd} is called again. */
    void expectNoEnd();

    /** Memory that the worker's process holds now, in bytes; 0 where the system does not tell. */
    long memoryBytes();

    /** The number of the worker's process on its host. */
    long processId();

    /**
     * Ends the worker at once; {@link LinkListener#closed} follows.
     *
     * @param clause why, as a clause without subject: {@code sent a frame of 9 bytes that is no message}
     */
    void kill(String clause);
}
