package dev.xdist.api;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.Asker;
import dev.xdist.api.grant.Grants;
import dev.xdist.api.grant.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This JVM alone, where xdist does not run: the same rules, by the same code, among its threads. */
final class LocalDesk implements Desk {
    private final Grants grants = new Grants();
    private final Map<Long, Reply> told = new HashMap<>();
    private final Map<String, Runnable> cleanUps = new LinkedHashMap<>();
    private long asked;

    @Override
    public synchronized Told ask(Ask ask) throws InterruptedException {
        Thread thread = Thread.currentThread();
        long number = ++asked;
        Asker asker = Asker.of("main", number, thread.getId(), thread.getName());
        deliver(grants.ask(asker, ask, System.nanoTime()));
        return await(number);
    }

    @Override
    public synchronized Told settleAndWait(long number, int how, byte[] data) throws InterruptedException {
        settle(number, how, data);
        return await(number);
    }

    @Override
    public synchronized void settle(long number, int how, byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        if (how == COMPUTED) {
            deliver(grants.computed("main", number, text));
        } else if (how == FAILED) {
            deliver(grants.failed("main", number, text));
        } else {
            deliver(grants.released("main", number));
        }
    }

    private void deliver(List<Reply> replies) {
        for (Reply reply : replies) {
            told.put(reply.number, reply);
        }
        notifyAll();
    }

    private Told await(long number) throws InterruptedException {
        try {
            while (!told.containsKey(number)) {
                long millis = quietMillis();
                if (millis < 0) {
                    deliver(grants.timePassed(System.nanoTime()));
                } else {
                    wait(millis);
                }
            }
        } catch (InterruptedException e) {
            deliver(grants.released("main", number));
            told.remove(number);
            throw e;
        }
        Reply reply = told.remove(number);
        boolean denied = reply.kind == Reply.Kind.DENIED;
        byte[] data = reply.data.getBytes(StandardCharsets.ISO_8859_1);
        return new Told(number, reply.kind, reply.index, denied ? new byte[0] : data, denied ? reply.data : "");
    }

    /** How long nobody has to be told that its time is up, in milliseconds; 0: for ever; less: it is time. */
    private long quietMillis() {
        long wakeNanos = grants.wakeNanos();
        if (wakeNanos == Long.MAX_VALUE) {
            return 0;
        }
        long leftNanos = wakeNanos - System.nanoTime();
        return leftNanos > 0 ? leftNanos / 1_000_000 + 1 : -1;
    }

    @Override
    public void output(String key, String value) {
        // there is no controller, and so no plugin that would hear of it
    }

    @Override
    public synchronized void keep(String key, Runnable cleanUp) {
        if (cleanUps.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::cleanUp, "xdist-clean-up"));
        }
        cleanUps.put(key, cleanUp);
    }

    /**
     * Runs what was kept, the latest first; one that throws keeps no other from its turn.
     *
     * @throws RuntimeException or {@link Error}: the first that was thrown, with the others suppressed
     */
    void cleanUp() {
        List<Runnable> last;
        synchronized (this) {
            last = new ArrayList<>(cleanUps.values());
        }
        Collections.reverse(last);
        Throwable first = null;
        for (Runnable each : last) {
            try {
                each.run();
            } catch (RuntimeException | Error e) {
                if (first == null) {
                    first = e;
                } else if (first != e) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first instanceof Error) {
            throw (Error) first;
        } else if (first != null) {
            throw (RuntimeException) first;
        }
    }
}
