package dev.xdist.provider.gateway;

import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Setup;
import dev.xdist.provider.unit.Loss;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One child JVM. Safe for all threads. */
final class WorkerProcess {
    private final Process process;
    private final Path logFile;
    private final Path directory;
    private final MemoryKiller memoryKiller;
    private final boolean closes;
    private volatile boolean stopped;

    WorkerProcess(Process process, ProcessPlan plan, MemoryKiller memoryKiller) {
        this.process = process;
        this.logFile = plan.logFile();
        this.closes = plan.closes();
        this.directory =
                Objects.requireNonNullElse(plan.directory(), Path.of("")).toAbsolutePath();
        this.memoryKiller = memoryKiller;
    }

    /**
     * Tells the child what it needs to find us, in one line, and what it is to be, in one frame; the stream stays open
     * as its life line. Waits for a child that does not read until it has ended.
     */
    void greet(String line, Setup setup) {
        byte[] message = setup.toByteArray();
        OutputStream in = process.getOutputStream();
        try {
            in.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            FrameCodec.write(in, message, message.length);
            in.flush();
        } catch (IOException e) {
            // The child is dead already; its exit tells the story.
            process.destroyForcibly();
        }
    }

    /** See {@link ProcessPlan#closes}. */
    boolean closes() {
        return closes;
    }

    /**
     * Lets go of a child: one that has said goodbye waits for nothing else, and one that has not finds that its
     * controller is gone.
     */
    void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
        }
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Ends it and what it started. */
    void kill() {
        stopped |= ProcessStatus.isStopped(process.pid());
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    long id() {
        return process.pid();
    }

    long memoryBytes() {
        return ProcessStatus.residentBytes(process.pid());
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
        Loss loss = lossFor(ExitText.of(process.exitValue()));
        Optional<String> killer = ExitText.isSigkill(process.exitValue()) ? memoryKiller.struck() : Optional.empty();
        return killer.map(sentence -> loss.with(List.of(sentence), "")).orElse(loss);
    }

    /** Another cause than its exit code, with what it wrote. */
    Loss lossFor(String clause) {
        List<String> lines = LogTail.lines(logFile);
        List<String> clues = new ArrayList<>(LastWords.clues(lines, directory));
        if (stopped) {
            clues.add("Its process was stopped (SIGSTOP).");
        }
        return new Loss(clause, LogTail.last(lines), logFile.toString(), clues, "");
    }
}
