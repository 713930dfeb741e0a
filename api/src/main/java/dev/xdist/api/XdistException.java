package dev.xdist.api;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a test does not get what it asked for of what all workers share: the time is up, it would wait for ever, or
 * it asks for more than is allowed. The message names who has it.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistException extends RuntimeException {
    private static final long serialVersionUID = 1;

    XdistException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    XdistException(String message) {
        super(message);
    }
}
