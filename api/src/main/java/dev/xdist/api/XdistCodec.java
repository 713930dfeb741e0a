package dev.xdist.api;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Turns a value that is made once for all workers into bytes, and back: for what is not {@link java.io.Serializable}.
 *
 * @param <T> the type of the value
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface XdistCodec<T> {
    /**
     * Return the value as bytes, 1 MiB at most. Called once, on the thread that made the value.
     *
     * @throws IOException if it cannot be written; then it is as if making it had failed
     * @since 0.1
     */
    byte[] encode(T value) throws IOException;

    /**
     * Return the value that these bytes are. Called for each that asks, on its thread.
     *
     * @throws IOException if they cannot be read
     * @since 0.1
     */
    T decode(byte[] bytes) throws IOException;
}
