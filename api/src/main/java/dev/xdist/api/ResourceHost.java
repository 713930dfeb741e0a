package dev.xdist.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes, starts and closes one shared resource, in whichever JVM that is; for xdist alone. Safe for all threads: who
 * closes waits for the start to come to its end.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ResourceHost {
    /** What the thread is starting, which must not ask for what workers share. */
    private static final ThreadLocal<String> STARTING = new ThreadLocal<>();

    private final String type;
    private final ClassLoader loader;
    private @Nullable XdistResource started;

    /** Of the resource with this class, which that loader finds. */
    public ResourceHost(String type, ClassLoader loader) {
        this.type = type;
        this.loader = loader;
    }

    /** What this thread is starting; null if it starts nothing. */
    static @Nullable String starting() {
        return STARTING.get();
    }

    /** Starts it, and returns its addresses as they are sent. Interrupted while it starts, it may throw. */
    public synchronized byte[] start() throws Exception {
        XdistResource made = made();
        STARTING.set(type);
        try {
            Map<String, String> addresses = made.start();
            started = made;
            return XdistAddresses.write(type, addresses);
        } catch (XdistException e) {
            // it runs, and nobody will ever learn where
            close();
            throw e;
        } finally {
            STARTING.remove();
        }
    }

    private XdistResource made() throws Exception {
        Class<?> found = Class.forName(type, true, loader);
        if (!XdistResource.class.isAssignableFrom(found)) {
            throw new XdistException(type + " is no " + XdistResource.class.getSimpleName() + ".");
        }
        try {
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (XdistResource) constructor.newInstance();
        } catch (NoSuchMethodException | InstantiationException e) {
            throw new XdistException(
                    type + " cannot be made: a shared resource is a class with a constructor without parameters, and a"
                            + " nested one has to be static.",
                    e);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
        }
    }

    /** Closes it, if it was started and is not closed. */
    public synchronized void close() throws Exception {
        XdistResource open = started;
        started = null;
        if (open != null) {
            open.close();
        }
    }

    /** An error as it is sent. */
    public static byte[] failure(Throwable error) {
        return OnceFailure.write(error);
    }
}
