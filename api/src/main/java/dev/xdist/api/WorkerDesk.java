package dev.xdist.api;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.Reply;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The controller, by way of the worker that this JVM is: see {@code dev.xdist.worker.Bridge}. */
final class WorkerDesk implements Desk {
    private static final String BRIDGE = "dev.xdist.worker.Bridge";

    private final Method ask;
    private final Method settleAndWait;
    private final Method settle;
    private final Method output;
    private final Method keep;

    private WorkerDesk(Class<?> bridge) throws NoSuchMethodException {
        ask = bridge.getMethod("ask", int.class, String.class, int.class, long.class, boolean.class);
        settleAndWait = bridge.getMethod("settleAndWait", long.class, int.class, byte[].class);
        settle = bridge.getMethod("settle", long.class, int.class, byte[].class);
        output = bridge.getMethod("output", String.class, String.class);
        keep = bridge.getMethod("keep", String.class, Runnable.class);
    }

    static Desk find() {
        try {
            return new WorkerDesk(Class.forName(BRIDGE, true, ClassLoader.getSystemClassLoader()));
        } catch (ClassNotFoundException e) {
            // a JVM that a test started, with the properties of its worker: it has none of its own
            return new LocalDesk();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "This xdist-api does not fit the xdist that runs the tests. Give both the same version.", e);
        }
    }

    @Override
    public Told ask(Ask asked) throws InterruptedException {
        long millis = (asked.waitNanos + 999_999) / 1_000_000;
        return told(call(ask, asked.kind.number, asked.key, asked.size, millis, asked.cleansUp));
    }

    @Override
    public Told settleAndWait(long number, int how, byte[] data) throws InterruptedException {
        return told(call(settleAndWait, number, how, data));
    }

    @Override
    public void settle(long number, int how, byte[] data) {
        tell(settle, number, how, data);
    }

    @Override
    public void output(String key, String value) {
        tell(output, key, value);
    }

    @Override
    public void keep(String key, Runnable cleanUp) {
        tell(keep, key, cleanUp);
    }

    private static void tell(Method method, Object... arguments) {
        try {
            call(method, arguments);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nothing is waited for here.", e);
        }
    }

    private static Object call(Method method, Object... arguments) throws InterruptedException {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw (InterruptedException) e.getCause();
            }
            throw new IllegalStateException("The worker failed at what was asked of it.", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The worker does not let itself be asked.", e);
        }
    }

    private static Told told(Object parts) {
        Object[] each = (Object[]) parts;
        Reply.Kind kind = Reply.Kind.of((Integer) each[1]);
        return new Told((Long) each[0], kind, (Integer) each[2], (byte[]) each[3], (String) each[4]);
    }
}
