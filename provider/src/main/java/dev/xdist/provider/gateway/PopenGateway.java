package dev.xdist.provider.gateway;

import dev.xdist.proto.Limits;
import dev.xdist.provider.unit.Loss;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;

/**
 * Workers as child processes on this host. The token goes through the child's standard input, which then stays open:
 * its end tells the child that the controller is gone, however that came about.
 */
public final class PopenGateway implements Gateway {
    /** Blocking work: starting processes, waiting for their end. Two, for a start takes a few milliseconds. */
    private static final int IO_THREADS = 2;

    private final SecureRandom random = new SecureRandom();
    private final CompletableFuture<LinkServer> opening;
    private final ScheduledExecutorService io;
    private final Queue<WorkerProcess> processes = new ConcurrentLinkedQueue<>();
    private final Thread hook = new Thread(this::killAll, "xdist-kill-workers");

    private PopenGateway(CompletableFuture<LinkServer> opening) {
        this.opening = opening;
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(IO_THREADS, task -> {
            Thread thread = new Thread(task, "xdist-io");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        this.io = executor;
    }

    /**
     * Begins to open the port where workers connect, and returns at once: loading Netty takes about as long as a worker
     * takes to begin, so both go on side by side.
     *
     * @param warnings takes sentences about connections that were refused; called on any thread
     */
    public static PopenGateway open(Consumer<String> warnings) {
        CompletableFuture<LinkServer> opening = new CompletableFuture<>();
        Thread opener = new Thread(
                () -> {
                    try {
                        opening.complete(LinkServer.open(InetAddress.getLoopbackAddress(), warnings));
                    } catch (IOException | RuntimeException | Error e) {
                        opening.completeExceptionally(e);
                    }
                },
                "xdist-open-port");
        opener.setDaemon(true);
        opener.start();
        PopenGateway gateway = new PopenGateway(opening);
        Runtime.getRuntime().addShutdownHook(gateway.hook);
        return gateway;
    }

    @Override
    public void start(LaunchPlan plan, LinkListener listener) {
        io.execute(() -> startNow(plan, listener));
    }

    private void startNow(LaunchPlan plan, LinkListener listener) {
        byte[] token = new byte[Limits.TOKEN_BYTES];
        random.nextBytes(token);
        WorkerLink link = new WorkerLink(plan, listener, io);
        try {
            WorkerProcess process = new WorkerProcess(begin(plan), plan.logFile());
            processes.add(process);
            LinkServer server = opening.join();
            server.await(plan.workerId(), token, link::connected);
            link.started(process);
            process.onExit(() -> {
                server.forget(plan.workerId());
                processes.remove(process);
                link.exited();
            });
            greet(process.process(), server.port(), plan.workerId(), token);
        } catch (IOException e) {
            link.neverStarted(new Loss("could not be started: " + e.getMessage(), List.of(), ""));
        } catch (CompletionException e) {
            link.neverStarted(new Loss("had no port to call back to: " + reason(e), List.of(), ""));
        }
    }

    private static String reason(CompletionException e) {
        Throwable cause = e.getCause();
        return cause == null ? e.toString() : String.valueOf(cause.getMessage());
    }

    private static Process begin(LaunchPlan plan) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(plan.command());
        builder.environment().putAll(plan.environment());
        Path directory = plan.directory();
        if (directory != null) {
            Files.createDirectories(directory);
            builder.directory(directory.toFile());
        }
        Files.createDirectories(plan.logFile().toAbsolutePath().getParent());
        builder.redirectErrorStream(true);
        // A file, not a pipe: native output costs the controller nothing, and is there after any kind of death.
        builder.redirectOutput(plan.logFile().toFile());
        return builder.start();
    }

    /** What the child needs to find us, in one line; the stream stays open as its life line. */
    private static void greet(Process process, int port, String workerId, byte[] token) {
        String line = port + " " + workerId + " " + HexFormat.of().formatHex(token) + "\n";
        OutputStream stdin = process.getOutputStream();
        try {
            stdin.write(line.getBytes(StandardCharsets.US_ASCII));
            stdin.flush();
        } catch (IOException e) {
            // The child is dead already; its exit tells the story.
            process.destroyForcibly();
        }
    }

    private void killAll() {
        processes.forEach(WorkerProcess::kill);
    }

    @Override
    public void close(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (WorkerProcess process : processes) {
            process.awaitExit(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        killAll();
        io.shutdownNow();
        if (!opening.isCompletedExceptionally()) {
            opening.join().close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down and has run, or will run, the hook.
            killAll();
        }
    }
}
