package dev.xdist.provider.gateway;

import dev.xdist.proto.Limits;
import dev.xdist.provider.unit.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Begun and not yet asked for, by worker id. */
    private final Map<String, CompletableFuture<WorkerProcess>> prepared = new ConcurrentHashMap<>();

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
    public void prepare(ProcessPlan plan) {
        prepared.put(plan.workerId(), beginning(plan));
    }

    @Override
    public void start(LaunchPlan plan, LinkListener listener) {
        CompletableFuture<WorkerProcess> early = prepared.remove(plan.workerId());
        CompletableFuture<WorkerProcess> process = early == null ? beginning(plan.process()) : early;
        WorkerLink link = new WorkerLink(plan.setup(), listener, io);
        process.thenAcceptBoth(opening, (begun, server) -> connect(plan.workerId(), begun, server, link))
                .exceptionally(failure -> {
                    link.neverStarted(new Loss(whyNot(process, failure), List.of(), ""));
                    return null;
                });
    }

    private CompletableFuture<WorkerProcess> beginning(ProcessPlan plan) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        WorkerProcess process = new WorkerProcess(begin(plan), plan.logFile());
                        processes.add(process);
                        return process;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                io);
    }

    private void connect(String workerId, WorkerProcess process, LinkServer server, WorkerLink link) {
        byte[] token = new byte[Limits.TOKEN_BYTES];
        random.nextBytes(token);
        server.await(workerId, token, link::connected);
        link.started(process);
        process.onExit(() -> {
            server.forget(workerId);
            processes.remove(process);
            link.exited();
        });
        process.greet(server.port(), workerId, token);
    }

    private static String whyNot(CompletableFuture<WorkerProcess> process, Throwable failure) {
        String what = process.isCompletedExceptionally() ? "could not be started: " : "had no port to call back to: ";
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return what + Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }

    private static Process begin(ProcessPlan plan) throws IOException {
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

    private void killAll() {
        processes.forEach(WorkerProcess::kill);
    }

    @Override
    public void close(Duration patience) {
        prepared.values().forEach(never -> never.thenAccept(WorkerProcess::kill));
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
