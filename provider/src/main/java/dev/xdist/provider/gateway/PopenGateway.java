package dev.xdist.provider.gateway;

import dev.xdist.proto.Limits;
import dev.xdist.provider.unit.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;

/**
 * Workers as child processes on this host. The token goes through the child's standard input, which then stays open:
 * its end tells the child that the controller is gone, however that came about.
 */
public final class PopenGateway implements Gateway {
    /** Timers, and waiting for the ends of processes. */
    private static final int IO_THREADS = 2;

    /**
     * How long a process has that closes something before it ends, when all is ended at once. It takes 1.5 s at most,
     * and two seconds after Maven's end nothing is to be left.
     */
    private static final long CLOSE_NANOS_MAX = 1_700_000_000;

    private static final String LINK_DIED = "was cut off: the controller's thread that hears the workers has ended";

    private final SecureRandom random = new SecureRandom();
    private final Arrivals arrivals = new Arrivals();
    private final MemoryKiller memoryKiller = MemoryKiller.watch(Path.of("/"));
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<LinkServer> server = new CompletableFuture<>();
    private final ScheduledExecutorService io;

    /** Starts and greets: a child that does not read holds its thread, and must not hold another's. */
    private final ExecutorService starts = Executors.newCachedThreadPool(task -> daemon(task, "xdist-start"));

    /** Begun and not yet asked for, by worker id. */
    private final Map<String, CompletableFuture<WorkerProcess>> prepared = new ConcurrentHashMap<>();

    /** Begun and not over. */
    private final Queue<WorkerLink> links = new ConcurrentLinkedQueue<>();

    private final Queue<WorkerProcess> processes = new ConcurrentLinkedQueue<>();
    private final Thread hook = new Thread(this::killAll, "xdist-kill-workers");

    private volatile boolean linkDead;

    private PopenGateway() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(IO_THREADS, task -> daemon(task, "xdist-io"));
        executor.setRemoveOnCancelPolicy(true);
        this.io = executor;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to open the port where workers connect, and returns at once. Loading Netty takes 0.3 to 0.4 s, longer than
     * a worker takes to begin, so workers are told of the port before it is served.
     *
     * @param warnings takes sentences about connections that were refused; called on any thread
     */
    public static PopenGateway open(Consumer<String> warnings) {
        PopenGateway gateway = new PopenGateway();
        daemon(() -> gateway.openPort(warnings), "xdist-open-port").start();
        Runtime.getRuntime().addShutdownHook(gateway.hook);
        return gateway;
    }

    private void openPort(Consumer<String> warnings) {
        try {
            ServerSocketChannel bound = LinkServer.bind(InetAddress.getLoopbackAddress());
            port.complete(bound.socket().getLocalPort());
            server.complete(LinkServer.open(bound, arrivals, warnings, this::linkDied));
        } catch (IOException | RuntimeException | Error e) {
            port.completeExceptionally(e);
            server.completeExceptionally(e);
        }
    }

    /** Nobody hears the workers any more: whoever is there is lost, and whoever is started cannot be reached. */
    private void linkDied() {
        linkDead = true;
        links.forEach(link -> link.kill(LINK_DIED));
    }

    /** For tests: what happens when the thread that hears the workers dies. */
    void killLink() {
        server.join().die();
    }

    @Override
    public void prepare(ProcessPlan plan) {
        prepared.put(plan.workerId(), beginning(plan));
    }

    @Override
    public void start(LaunchPlan plan, LinkListener listener) {
        CompletableFuture<WorkerProcess> early = prepared.remove(plan.workerId());
        CompletableFuture<WorkerProcess> process = early == null ? beginning(plan.process()) : early;
        WorkerLink link = new WorkerLink(listener, io, plan.limited());
        process.thenAcceptBothAsync(port, (begun, open) -> connect(plan, begun, open, link), starts)
                .exceptionally(failure -> {
                    // nobody will ever greet it: to wait for its end would be in vain
                    process.thenAccept(WorkerProcess::kill);
                    link.neverStarted(new Loss(whyNot(process, failure), List.of(), ""));
                    return null;
                });
    }

    private CompletableFuture<WorkerProcess> beginning(ProcessPlan plan) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        WorkerProcess process = new WorkerProcess(begin(plan), plan, memoryKiller);
                        processes.add(process);
                        return process;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                starts);
    }

    private void connect(LaunchPlan plan, WorkerProcess process, int openPort, WorkerLink link) {
        byte[] token = new byte[Limits.TOKEN_BYTES];
        random.nextBytes(token);
        String workerId = plan.workerId();
        arrivals.await(workerId, token, link::connected);
        link.started(process);
        links.add(link);
        process.onExit(() -> {
            arrivals.forget(workerId);
            processes.remove(process);
            links.remove(link);
            link.exited();
        });
        server.exceptionally(failure -> {
            link.kill(noPort(failure));
            return null;
        });
        if (linkDead) {
            link.kill(LINK_DIED);
        }
        process.greet(openPort + " " + workerId + " " + HexFormat.of().formatHex(token), plan.setup());
    }

    private static String whyNot(CompletableFuture<WorkerProcess> process, Throwable failure) {
        return process.isCompletedExceptionally() ? "could not be started: " + reason(failure) : noPort(failure);
    }

    private static String noPort(Throwable failure) {
        return "had no port to call back to: " + reason(failure);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
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

    /** Those that have something to close are asked first, and waited for last. */
    private void killAll() {
        List<WorkerProcess> closing = new ArrayList<>();
        for (WorkerProcess process : processes) {
            if (process.closes()) {
                process.letGo();
                closing.add(process);
            } else {
                process.kill();
            }
        }
        long deadline = System.nanoTime() + CLOSE_NANOS_MAX;
        for (WorkerProcess process : closing) {
            process.awaitExit(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            process.kill();
        }
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
        starts.shutdownNow();
        server.thenAccept(LinkServer::close).exceptionally(neverOpened -> null).join();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down and has run, or will run, the hook.
            killAll();
        }
    }
}
