package dev.xdist.provider.gateway;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.unit.Loss;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
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
    /** From the process' start to its hello, in seconds. A JVM under heavy load needs a few. */
    private static final int START_SECONDS_MAX = 60;

    /** How long the other half may take after one half has ended, in seconds. */
    private static final int OTHER_HALF_SECONDS_MAX = 2;

    private final LinkListener listener;
    private final ScheduledExecutorService io;

    private final Object lock = new Object();

    @GuardedBy("lock")
    private @Nullable WorkerProcess process;

    @GuardedBy("lock")
    private @Nullable Channel channel;

    @GuardedBy("lock")
    private @Nullable String killedBecause;

    @GuardedBy("lock")
    private @Nullable Future<?> startLimit;

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

    WorkerLink(LinkListener listener, ScheduledExecutorService io) {
        this.listener = listener;
        this.io = io;
    }

    void started(WorkerProcess begun) {
        synchronized (lock) {
            process = begun;
            startLimit = io.schedule(
                    () -> kill("said no hello within " + START_SECONDS_MAX + " s of its start"),
                    START_SECONDS_MAX,
                    TimeUnit.SECONDS);
        }
    }

    void neverStarted(Loss loss) {
        listener.closed(loss);
    }

    /** The worker has shown its token. On the link thread. */
    void connected(Channel arrived) {
        synchronized (lock) {
            channel = arrived;
            stopStartLimit();
        }
        arrived.pipeline().addLast(new Frames());
        listener.opened(this);
    }

    /** The process is over. On the JDK's reaper thread. */
    void exited() {
        synchronized (lock) {
            processOver = true;
            stopStartLimit();
            if (endLimit != null) {
                endLimit.cancel(false);
            }
            if (channel == null) {
                channelOver = true;
            }
        }
        io.schedule(this::tellClosed, channelIsOver() ? 0 : OTHER_HALF_SECONDS_MAX, TimeUnit.SECONDS);
    }

    @GuardedBy("lock")
    private void stopStartLimit() {
        if (startLimit != null) {
            startLimit.cancel(false);
        }
    }

    /**
     * A JVM that ends while one of its threads still reads waits 300 ms for it (HotSpot's
     * {@code wait_for_threads_in_native_to_block}), so both things that a worker reads from end here first.
     */
    private void goodbye(ChannelHandlerContext context) {
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

    private void channelClosed() {
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

    @Override
    public void reading(boolean wanted) {
        Channel open = openChannel();
        if (open != null) {
            open.config().setAutoRead(wanted);
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
    public void kill(String clause) {
        synchronized (lock) {
            if (killedBecause == null && !saidGoodbye) {
                killedBecause = clause;
            }
        }
        killProcess();
    }

    /** Hands frames on until the connection's end. */
    private final class Frames extends SimpleChannelInboundHandler<WorkerMessage> {
        Frames() {
            super(WorkerMessage.class);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WorkerMessage message) {
            if (message.hasFinished()) {
                goodbye(context);
            }
            listener.received(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            channelClosed();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (cause instanceof BadPeerException bad) {
                kill(bad.clause());
            }
            context.close();
        }
    }
}
