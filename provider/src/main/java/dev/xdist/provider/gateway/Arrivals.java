package dev.xdist.provider.gateway;

import io.netty.channel.Channel;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The workers that are awaited at the port, each with the token that it will show; a token is good once. */
final class Arrivals {
    private static final class Awaited {
        final byte[] token;
        final Consumer<Channel> arrival;

        Awaited(byte[] token, Consumer<Channel> arrival) {
            this.token = token.clone();
            this.arrival = arrival;
        }
    }

    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

    /** The arrival is called at most once, on the link thread, with the channel of the worker that shows the token. */
    void await(String workerId, byte[] token, Consumer<Channel> arrival) {
        awaited.put(workerId, new Awaited(token, arrival));
    }

    /** The worker will not come. */
    void forget(String workerId) {
        awaited.remove(workerId);
    }

    /** Returns what to do with a connection that shows this token, or null if it is nobody's. */
    @Nullable
    Consumer<Channel> admit(String workerId, byte[] token) {
        Awaited expected = awaited.get(workerId);
        if (expected == null || !MessageDigest.isEqual(expected.token, token)) {
            return null;
        }
        return awaited.remove(workerId, expected) ? expected.arrival : null;
    }
}
