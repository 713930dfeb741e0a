package dev.xdist.worker.run;

import dev.xdist.worker.link.ReportName;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestIdentifier;

/** A test or container that has begun and not ended. Made by the thread that runs it. */
final class Running {
    final TestIdentifier identifier;
    final long startMillis;
    private final Thread thread = Thread.currentThread();
    volatile boolean testStarted;

    @Nullable
    ReportName name;

    private boolean interrupted;
    private boolean ended;

    Running(TestIdentifier identifier, long startMillis) {
        this.identifier = identifier;
        this.startMillis = startMillis;
    }

    /** Interrupts it, unless its thread is at something else by now. On any thread. */
    synchronized void interrupt() {
        if (!ended) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** It has ended: an interrupt that was meant for it must not reach the next test. */
    synchronized void end() {
        ended = true;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
