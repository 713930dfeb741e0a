package dev.xdist.api;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.GrantLimits;
import dev.xdist.api.grant.Reply;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a test goes through to get something that all workers share. */
final class Shared {
    /** What a pool adds to its key for the value of each of its places. */
    private static final int PLACE_CHARS = 20;

    /** Names the resource that a JVM hosts. */
    private static final String HOSTED = "xdist.sharedResource";

    /** By the desk of this JVM, which is found when something is asked for first. */
    private static final Shared OF_THIS_JVM = new Shared(desk());

    private final Desk desk;
    private final Outputs outputs = new Outputs();

    Shared(Desk desk) {
        this.desk = desk;
    }

    private static Desk desk() {
        String hosted = System.getProperty(HOSTED);
        if (hosted != null) {
            return new HostDesk(hosted);
        }
        return Xdist.isWorker() ? WorkerDesk.find() : new LocalDesk();
    }

    static Shared ofThisJvm() {
        return OF_THIS_JVM;
    }

    void output(String key, String value) {
        outputs.count(key, value);
        desk.output(key, value);
    }

    XdistGrant hold(Ask.Kind kind, String key, int size, @Nullable Duration wait) {
        return new XdistGrant(desk, held(kind, key, size, wait).number);
    }

    private Told held(Ask.Kind kind, String key, int size, @Nullable Duration wait) {
        if (size < 1 || size > GrantLimits.SIZE_MAX) {
            throw new IllegalArgumentException("The " + kind.word + " \"" + key + "\" is to have size " + size
                    + "; from 1 to " + GrantLimits.SIZE_MAX + " is possible.");
        }
        if (wait != null && (wait.isNegative() || wait.isZero())) {
            throw new IllegalArgumentException("A wait of " + wait + " is none; it has to be longer than nothing.");
        }
        long nanos = wait == null ? 0 : nanos(wait);
        Told told = ask(Ask.of(kind, checked(key), size, nanos));
        if (told.kind != Reply.Kind.GRANTED) {
            throw new XdistException(told.text);
        }
        return told;
    }

    /** As good as for ever where it is longer than that. */
    private static long nanos(Duration wait) {
        Duration longest = Duration.ofDays(365);
        return (wait.compareTo(longest) > 0 ? longest : wait).toNanos();
    }

    private static String checked(String key) {
        int most = GrantLimits.KEY_CHARS_MAX - PLACE_CHARS;
        if (key.isEmpty() || key.length() > most) {
            throw new IllegalArgumentException(
                    "A key has from 1 to " + most + " characters, and this one has " + key.length() + ".");
        }
        return key;
    }

    private Told ask(Ask ask) {
        String starting = ResourceHost.starting();
        if (starting != null) {
            throw HostDesk.refusal(starting, ask);
        }
        try {
            return desk.ask(ask);
        } catch (InterruptedException e) {
            throw interrupted(ask.key, e);
        }
    }

    private static XdistException interrupted(String key, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new XdistException("The test was interrupted while it waited for \"" + key + "\".", cause);
    }

    <T extends Serializable> XdistLease<T> lease(
            String key, int size, IntFunction<? extends T> factory, @Nullable Consumer<? super T> cleanUp) {
        Told told = held(Ask.Kind.LEASE, key, size, null);
        XdistGrant grant = new XdistGrant(desk, told.number);
        int index = told.index;
        try {
            String place = "pool " + key + " #" + index;
            T value = made(place, new SerialCodec<T>(), () -> factory.apply(index), cleanUp);
            return new XdistLease<>(grant, index, value);
        } catch (Throwable e) {
            grant.close();
            throw e;
        }
    }

    XdistLease<Integer> lease(String key, int size, @Nullable Duration wait) {
        Told told = held(Ask.Kind.LEASE, key, size, wait);
        return new XdistLease<>(new XdistGrant(desk, told.number), told.index, told.index);
    }

    <T> T once(String key, XdistCodec<T> codec, Callable<? extends T> factory, @Nullable Consumer<? super T> cleanUp) {
        return made(checked(key), codec, factory, cleanUp);
    }

    XdistAddresses resource(Class<? extends XdistResource> resource) {
        String type = checked(resource.getName());
        Told told = ask(Ask.shared(type));
        if (told.kind == Reply.Kind.COMPUTE) {
            told = started(new ResourceHost(type, resource.getClassLoader()), type, told.number);
        }
        if (told.kind == Reply.Kind.FAILED) {
            throw OnceFailure.ofResource(type, told.data);
        }
        if (told.kind != Reply.Kind.VALUE) {
            throw new XdistException(told.text);
        }
        return XdistAddresses.read(type, told.data);
    }

    /** In this JVM, for there is no other; closed as the JVM ends. */
    private Told started(ResourceHost host, String type, long number) {
        Told told = compute(type, number, host::start);
        if (told.kind == Reply.Kind.VALUE) {
            desk.keep(Ask.Kind.SHARED.word + " " + type, () -> close(type, host));
        }
        return told;
    }

    private static void close(String type, ResourceHost host) {
        try {
            host.close();
        } catch (Exception | LinkageError e) {
            System.err.println("The shared resource " + type + " could not be closed: " + e);
        }
    }

    private <T> T made(
            String key, XdistCodec<T> codec, Callable<? extends T> factory, @Nullable Consumer<? super T> cleanUp) {
        Told told = ask(Ask.once(key, cleanUp != null));
        if (told.kind == Reply.Kind.COMPUTE) {
            told = compute(key, told.number, () -> encoded(key, codec, factory.call()));
        }
        if (told.kind == Reply.Kind.FAILED) {
            throw OnceFailure.read(key, told.data);
        }
        if (told.kind != Reply.Kind.VALUE) {
            throw new XdistException(told.text);
        }
        byte[] data = told.data;
        if (cleanUp != null) {
            desk.keep(key, () -> cleanUp.accept(decoded(key, codec, data)));
        }
        return decoded(key, codec, data);
    }

    private static <T> T decoded(String key, XdistCodec<T> codec, byte[] data) {
        try {
            return codec.decode(data);
        } catch (IOException e) {
            throw new XdistException("The value that was made once for \"" + key + "\" cannot be read here.", e);
        }
    }

    private static <T> byte[] encoded(String key, XdistCodec<T> codec, T value) throws IOException {
        byte[] data = codec.encode(value);
        if (data.length > GrantLimits.VALUE_CHARS_MAX) {
            throw new XdistException("The value for \"" + key + "\" has " + data.length + " bytes; at most "
                    + GrantLimits.VALUE_CHARS_MAX + " are allowed. Share where it is, and not the thing itself.");
        }
        return data;
    }

    private Told compute(String key, long number, Callable<byte[]> making) {
        try {
            byte[] data;
            try {
                data = making.call();
            } catch (InterruptedException e) {
                // the test's own limit, most likely: the next that asks has better luck
                desk.settle(number, Desk.RELEASED, new byte[0]);
                throw e;
            } catch (Throwable e) {
                return desk.settleAndWait(number, Desk.FAILED, OnceFailure.write(e));
            }
            return desk.settleAndWait(number, Desk.COMPUTED, data);
        } catch (InterruptedException e) {
            throw interrupted(key, e);
        }
    }
}
