package dev.xdist.worker;

import dev.xdist.worker.link.Outbox;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The user's own listeners of this worker, which most projects do not have: then nothing is loaded and nothing is done.
 * Each call is made on a thread of its own and has a limit.
 */
class WorkerListeners {
    /** How long all listeners together may take for one call, in milliseconds. */
    static final long MILLIS_MAX = 10_000;

    private static final String SERVICE = "META-INF/services/dev.xdist.api.spi.XdistWorkerListener";

    private WorkerListeners() {}

    /** Finds them; the class path has been opened by then, so that looking costs next to nothing. */
    static WorkerListeners find(Outbox out) {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        return loader.getResource(SERVICE) == null ? new WorkerListeners() : new Found(out::notice, loader, MILLIS_MAX);
    }

    /** The worker is about to take its first work. */
    void started() {}

    /** The last test is over. */
    void finished() {}

    /** There are some, by the service file. */
    static final class Found extends WorkerListeners {
        private final Consumer<String> notices;
        private final ClassLoader loader;
        private final long millisMax;
        private volatile @Nullable ServiceListeners listeners;
        private volatile boolean off;

        Found(Consumer<String> notices, ClassLoader loader, long millisMax) {
            this.notices = notices;
            this.loader = loader;
            this.millisMax = millisMax;
        }

        @Override
        void started() {
            within("workerStarted", () -> {
                ServiceListeners made = new ServiceListeners(notices, loader);
                listeners = made;
                made.started();
            });
        }

        @Override
        void finished() {
            ServiceListeners made = listeners;
            if (made != null) {
                within("workerFinished", made::finished);
            }
        }

        private void within(String method, Runnable action) {
            if (off) {
                return;
            }
            Thread thread = new Thread(() -> guarded(method, action), "xdist-listeners");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            thread.start();
            try {
                thread.join(millisMax);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                off = true;
                notices.accept("An XdistWorkerListener has not returned from " + method + " within "
                        + millisMax / 1000.0 + " s; the worker goes on without it.");
                thread.interrupt();
            }
        }

        private void guarded(String method, Runnable action) {
            try {
                action.run();
            } catch (Throwable e) {
                off = true;
                notices.accept("An XdistWorkerListener failed in " + method + ": " + e + ". The worker goes on without"
                        + " it.");
            }
        }
    }
}
