package dev.xdist.provider.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Limits;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.unit.Loss;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Workers in this JVM and on this thread: what they send is decoded, held back and ended by the real link. They speak
 * when the session lets its own frames leave. When nobody has anything to say, one dies, so that a run comes to its
 * end.
 */
public final class InMemoryGateway implements Gateway {
    /** The worker's end of a link. */
    public interface Peer {
        /** Takes an order. */
        void told(ControllerMessage order);

        /** What it sends now, in pieces as they arrive; empty: nothing. */
        List<byte[]> says();

        /** Whether its process is over once that is sent. */
        boolean over();

        /** The controller ended it. */
        void killed(String clause);
    }

    /** Makes a worker that has this name and token. */
    public interface Peers {
        Peer peer(String workerId, ByteString token);
    }

    private final Peers peers;
    private final Inline io = new Inline();
    private final Arrivals arrivals = new Arrivals();
    private final Strangers strangers;
    private final List<End> ends = new ArrayList<>();
    private int tokens;
    private long said;
    private long saidBefore;

    /** Warnings are about connections that were refused. */
    public InMemoryGateway(Peers peers, Function<String, Boolean> warnings) {
        this.peers = peers;
        this.strangers = new Strangers(warnings::apply);
    }

    @Override
    public void prepare(ProcessPlan plan) {}

    @Override
    public void start(LaunchPlan plan, LinkListener listener) {
        byte[] token = new byte[Limits.TOKEN_BYTES];
        token[0] = (byte) ++tokens;
        token[1] = (byte) (tokens >>> 8);
        Peer peer = peers.peer(plan.workerId(), ByteString.copyFrom(token));
        End end = new End(peer, listener);
        arrivals.await(plan.workerId(), token, end.link::connected);
        ends.add(end);
        end.open();
        end.speak();
        if (!end.opened) {
            // no more than half a hello: the real gateway gives it up in time
            end.end();
        }
    }

    @Override
    public void close(Duration patience) {
        List.copyOf(ends).forEach(End::end);
        io.shutdownNow();
    }

    /** One worker, its link, and what stands between. */
    private final class End implements LinkListener {
        private final Peer peer;
        private final LinkListener listener;
        private final WorkerLink link = new WorkerLink(this, io, false);
        private final EmbeddedChannel channel = new EmbeddedChannel();
        private boolean opened;
        private boolean over;

        End(Peer peer, LinkListener listener) {
            this.peer = peer;
            this.listener = listener;
        }

        void open() {
            FrameDecoder decoder = new FrameDecoder();
            channel.pipeline().addLast(new Flushes(), decoder, new FrameEncoder());
            channel.pipeline().addLast(new HelloHandler(strangers, arrivals, decoder));
        }

        void speak() {
            channel.runPendingTasks();
            if (!channel.config().isAutoRead()) {
                return;
            }
            for (byte[] piece : peer.says()) {
                said++;
                if (channel.isOpen()) {
                    channel.writeInbound(Unpooled.wrappedBuffer(piece));
                }
            }
            if (peer.over() || !channel.isOpen()) {
                end();
            } else {
                // whatever came of it, the session takes another turn
                listener.whenHeard(() -> {});
            }
        }

        void end() {
            if (!over) {
                over = true;
                ends.remove(this);
                channel.close();
                link.exited();
                said++;
            }
        }

        private void flushed() throws InvalidProtocolBufferException {
            for (ByteBuf frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
                byte[] message = new byte[frame.skipBytes(4).readableBytes()];
                frame.readBytes(message);
                frame.release();
                peer.told(ControllerMessage.parseFrom(message));
            }
            if (!over) {
                long before = said;
                speak();
                boolean lastOfAll = ends.isEmpty() || ends.get(ends.size() - 1) == this;
                if (lastOfAll && before == said && said == saidBefore) {
                    end();
                }
                saidBefore = lastOfAll ? said : saidBefore;
            }
        }

        @Override
        public void opened(Link heard) {
            opened = true;
            listener.opened(new Link() {
                @Override
                public long processId() {
                    return heard.processId();
                }

                @Override
                public void send(ControllerMessage message) {
                    link.send(message);
                }

                @Override
                public void flush() {
                    link.flush();
                }

                @Override
                public void expectEnd(Duration patience) {}

                @Override
                public void expectNoEnd() {}

                @Override
                public long memoryBytes() {
                    return 1;
                }

                @Override
                public void kill(String clause) {
                    peer.killed(clause);
                    link.kill(clause);
                    end();
                }
            });
        }

        @Override
        public void received(WorkerMessage message) {
            listener.received(message);
        }

        @Override
        public void whenHeard(Runnable action) {
            listener.whenHeard(action);
        }

        @Override
        public void overstayed(Duration patience) {
            listener.overstayed(patience);
        }

        @Override
        public void closed(@Nullable Loss loss) {
            if (loss != null) {
                peer.killed(loss.summary());
            }
            listener.closed(loss);
        }

        private final class Flushes extends ChannelOutboundHandlerAdapter {
            @Override
            public void flush(ChannelHandlerContext context) throws Exception {
                context.flush();
                flushed();
            }
        }
    }

    /** Does at once what is due at once, and never what is due later. */
    private static final class Inline extends ScheduledThreadPoolExecutor {
        Inline() {
            super(1);
            setRemoveOnCancelPolicy(true);
        }

        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            if (delay == 0) {
                command.run();
            }
            ScheduledFuture<?> never = super.schedule(() -> {}, 1, TimeUnit.DAYS);
            never.cancel(false);
            return never;
        }

        @Override
        protected <V> RunnableScheduledFuture<V> decorateTask(Runnable runnable, RunnableScheduledFuture<V> task) {
            return task;
        }
    }
}
