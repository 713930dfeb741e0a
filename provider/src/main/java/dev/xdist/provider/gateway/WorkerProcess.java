package dev.xdist.provider.gateway;

import dev.xdist.provider.unit.Loss;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One child JVM. Safe for all threads. */
final class WorkerProcess {
    private final Process process;
    private final Path logFile;

    WorkerProcess(Process process, Path logFile) {
        this.process = process;
        this.logFile = logFile;
    }

    Process process() {
        return process;
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Ends it and what it started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Whether it has ended within that time. An interrupt counts as the time's end. */
    boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** How it ended, in words; call after its end. */
    Loss loss() {
        return lossFor(ExitText.of(process.exitValue()));
    }

    /** Another cause than its exit code, with what it wrote. */
    Loss lossFor(String clause) {
        return new Loss(clause, LogTail.lastLines(logFile), logFile.toString());
    }
}
