package dev.xdist.provider.gateway;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How long a worker may take to each step of its start. Safe for all threads. */
final class StartLimit {
    /** From the process' start to its hello, in seconds. A JVM under heavy load needs a few. */
    private static final int HELLO_SECONDS_MAX = 60;

    /**
     * From its hello to the moment when it waits for work, in seconds. Between the two lies user code: a listener of
     * the launcher's session may start a database.
     */
    private static final int READY_SECONDS_MAX = 600;

    private final ScheduledExecutorService io;
    private final Consumer<String> kill;
    private final boolean applies;

    @GuardedBy("this")
    private @Nullable Future<?> limit;

    @GuardedBy("this")
    private boolean over;

    /**
     * The consumer ends the worker, and takes why, as a clause without subject.
     *
     * @param applies false where a debugger may keep the worker waiting
     */
    StartLimit(ScheduledExecutorService io, Consumer<String> kill, boolean applies) {
        this.io = io;
        this.kill = kill;
        this.applies = applies;
    }

    void processBegan() {
        begin("said no hello within " + HELLO_SECONDS_MAX + " s of its start", HELLO_SECONDS_MAX);
    }

    void saidHello() {
        begin("was not ready within " + READY_SECONDS_MAX + " s of its hello", READY_SECONDS_MAX);
    }

    private synchronized void begin(String clause, int seconds) {
        cancel();
        if (applies && !over) {
            limit = io.schedule(() -> kill.accept(clause), seconds, TimeUnit.SECONDS);
        }
    }

    /** The worker is ready, or has ended. */
    synchronized void over() {
        over = true;
        cancel();
    }

    @GuardedBy("this")
    private void cancel() {
        if (limit != null) {
            limit.cancel(false);
        }
    }
}
