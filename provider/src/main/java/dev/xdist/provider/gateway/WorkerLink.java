package dev.xdist.provider.gateway;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.provider.unit.Loss;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One worker: its process and its connection, which begin and end in any order. The listener hears of the end once,
 * when both are over and the reason is known: a link that breaks is followed by the process' exit code, and a process
 * that exits has frames on the way which tell what it was doing.
 */
final class WorkerLink implements Link {
    /** How long the other half may take after one half has ended, in seconds. */
    private static final int OTHER_HALF_SECONDS_MAX = 2;

    private final LinkListener listener;
    private final ScheduledExecutorService io;
    private final StartLimit startLimit;

    private final Object lock = new Object();

    @GuardedBy("lock")
    private @Nullable WorkerProcess process;

    @GuardedBy("lock")
    private @Nullable Channel channel;

    @GuardedBy("lock")
    private @Nullable Incoming incoming;

    @GuardedBy("lock")
    private @Nullable String killedBecause;

    @GuardedBy("lock")
    private @Nullable Future<?> endLimit;

    @GuardedBy("lock")
    private boolean processOver;

    @GuardedBy("lock")
    private boolean channelOver;

    @GuardedBy("lock")
    private boolean saidGoodbye;

    @GuardedBy("lock")
    private boolean closedTold;

    /** The listener hears of the worker; {@code limited} says whether its start may take only so long. */
    WorkerLink(LinkListener listener, ScheduledExecutorService io, boolean limited) {
        this.listener = listener;
        this.io = io;
        this.startLimit = new StartLimit(io, this::kill, limited);
    }

    void started(WorkerProcess begun) {
        synchronized (lock) {
            process = begun;
        }
        startLimit.processBegan();
    }

    void neverStarted(Loss loss) {
        listener.closed(loss);
    }

    /** The worker has shown its token. On the link thread. */
    void connected(Channel arrived) {
        Incoming frames = new Incoming(this, listener, arrived.pipeline().get(FrameDecoder.class));
        synchronized (lock) {
            channel = arrived;
            incoming = frames;
        }
        startLimit.saidHello();
        arrived.pipeline().addLast(frames);
        listener.opened(this);
    }

    /** The worker waits for work. On the link thread. */
    void ready() {
        startLimit.over();
    }

    /** The process is over. On the JDK's reaper thread. */
    void exited() {
        startLimit.over();
        synchronized (lock) {
            processOver = true;
            if (endLimit != null) {
                endLimit.cancel(false);
            }
            if (channel == null) {
                channelOver = true;
            }
        }
        tellClosedAfter(channelIsOver() ? 0 : OTHER_HALF_SECONDS_MAX);
    }

    /** What a worker said last is read first, however long that takes the session. */
    private void tellClosedAfter(int seconds) {
        io.schedule(
                () -> {
                    if (isHeldBack()) {
                        tellClosedAfter(OTHER_HALF_SECONDS_MAX);
                    } else {
                        tellClosed();
                    }
                },
                seconds,
                TimeUnit.SECONDS);
    }

    private boolean isHeldBack() {
        synchronized (lock) {
            return !channelOver && incoming != null && incoming.holdsBack();
        }
    }

    /**
     * A JVM that ends while one of its threads still reads waits 300 ms for it (HotSpot's
     * {@code wait_for_threads_in_native_to_block}), so both things that a worker reads from end here first.
     */
    void goodbye(ChannelHandlerContext context) {
        WorkerProcess running;
        synchronized (lock) {
            saidGoodbye = true;
            running = process;
        }
        context.close();
        if (running != null) {
            running.letGo();
        }
    }

    private boolean channelIsOver() {
        synchronized (lock) {
            return channelOver;
        }
    }

    /** The connection is over. On the link thread. */
    void channelClosed() {
        synchronized (lock) {
            channelOver = true;
            if (processOver) {
                io.execute(this::tellClosed);
            } else if (!saidGoodbye) {
                io.execute(this::awaitExit);
            }
        }
    }

    /** The link is gone and the process is not: give it a moment to end by itself, so that its exit code is its own. */
    private void awaitExit() {
        WorkerProcess running = process();
        if (running != null && !running.awaitExit(Duration.ofSeconds(OTHER_HALF_SECONDS_MAX))) {
            kill("closed its link without a goodbye");
            running.awaitExit(Duration.ofSeconds(OTHER_HALF_SECONDS_MAX));
        }
        tellClosed();
    }

    private void tellClosed() {
        Loss loss;
        synchronized (lock) {
            if (closedTold) {
                return;
            }
            closedTold = true;
            loss = loss();
        }
        listener.closed(loss);
    }

    @GuardedBy("lock")
    private @Nullable Loss loss() {
        WorkerProcess ended = process;
        if (killedBecause != null) {
            return ended == null ? new Loss(killedBecause, List.of(), "") : ended.lossFor(killedBecause);
        }
        if (saidGoodbye) {
            return null;
        }
        return ended == null ? new Loss("was never started", List.of(), "") : ended.loss();
    }

    @Override
    public void send(ControllerMessage message) {
        Channel open = openChannel();
        if (open != null) {
            open.write(message, open.voidPromise());
        }
    }

    @Override
    public void flush() {
        Channel open = openChannel();
        if (open != null) {
            open.flush();
        }
    }

    private @Nullable Channel openChannel() {
        synchronized (lock) {
            return channelOver ? null : channel;
        }
    }

    @Override
    public void expectEnd(Duration patience) {
        synchronized (lock) {
            if (endLimit == null && !processOver) {
                endLimit = io.schedule(() -> overstayed(patience), patience.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public void expectNoEnd() {
        synchronized (lock) {
            if (endLimit != null) {
                endLimit.cancel(false);
                endLimit = null;
            }
        }
    }

    /**
     * All that it was given it has done, so its end is as good as any; only the user should know. While its link is
     * open it has a moment to tell what keeps it.
     */
    private void overstayed(Duration patience) {
        boolean open;
        synchronized (lock) {
            if (processOver) {
                return;
            }
            open = !saidGoodbye && !channelOver;
            saidGoodbye = true;
        }
        listener.overstayed(patience);
        io.schedule(this::killProcess, open ? OTHER_HALF_SECONDS_MAX : 0, TimeUnit.SECONDS);
    }

    private void killProcess() {
        WorkerProcess running = process();
        if (running != null) {
            running.kill();
        }
    }

    private @Nullable WorkerProcess process() {
        synchronized (lock) {
            return process;
        }
    }

    @Override
    public long memoryBytes() {
        WorkerProcess running;
        synchronized (lock) {
            running = processOver ? null : process;
        }
        return running == null ? 0 : running.memoryBytes();
    }

    @Override
    public long processId() {
        synchronized (lock) {
            return process == null ? 0 : process.id();
        }
    }

    @Override
    public void kill(String clause) {
        synchronized (lock) {
            if (killedBecause == null && !saidGoodbye) {
                killedBecause = clause;
            }
        }
        killProcess();
    }
}
