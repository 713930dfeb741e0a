package dev.xdist.provider.gateway;

import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.WorkerMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Hands a worker's frames on until the connection's end. A worker that talks faster than the session listens has to
 * wait: what it has said and nobody has dealt with is bounded, in bytes, for each worker.
 *
 * <p>Why not by a look at the session's queue: it is taken between two turns of the session's thread, and one turn may
 * stand at a full disk while the link goes on. Owned by the link thread.
 */
final class Incoming extends SimpleChannelInboundHandler<WorkerMessage> {
    /** Bytes that a worker may be ahead of the session before it has to wait. One frame more is let in. */
    static final int AHEAD_BYTES_MAX = 1024 * 1024;

    /** So often the session tells how far it is, in bytes. */
    private static final int MARK_BYTES = 64 * 1024;

    /** What a frame costs in memory, however short it is. */
    private static final int FRAME_BYTES = 256;

    private final WorkerLink link;
    private final LinkListener listener;
    private final FrameDecoder decoder;
    private long aheadBytes;
    private long sinceMarkBytes;
    private volatile boolean holdsBack;

    Incoming(WorkerLink link, LinkListener listener, FrameDecoder decoder) {
        super(WorkerMessage.class);
        this.link = link;
        this.listener = listener;
        this.decoder = decoder;
    }

    /** Whether the worker has to wait: what it said last may not have been read. On any thread. */
    boolean holdsBack() {
        return holdsBack;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WorkerMessage message) {
        if (message.hasFinished()) {
            link.goodbye(context);
        } else if (message.hasReady() || message.hasResourceUp() || message.hasResourceFailed()) {
            link.ready();
        }
        listener.received(message);
        count(context, decoder.lastFrameBytes() + FRAME_BYTES);
    }

    private void count(ChannelHandlerContext context, int bytes) {
        aheadBytes += bytes;
        sinceMarkBytes += bytes;
        if (sinceMarkBytes < MARK_BYTES) {
            return;
        }
        long mark = sinceMarkBytes;
        sinceMarkBytes = 0;
        if (aheadBytes > AHEAD_BYTES_MAX) {
            holdBack(context, true);
        }
        listener.whenHeard(() -> {
            try {
                context.executor().execute(() -> heard(context, mark));
            } catch (RejectedExecutionException e) {
                // The link's thread has ended: nobody reads any more.
            }
        });
    }

    private void heard(ChannelHandlerContext context, long bytes) {
        aheadBytes -= bytes;
        if (holdsBack && aheadBytes <= AHEAD_BYTES_MAX / 2) {
            holdBack(context, false);
        }
    }

    private void holdBack(ChannelHandlerContext context, boolean wanted) {
        holdsBack = wanted;
        context.channel().config().setAutoRead(!wanted);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        link.channelClosed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause.getCause() instanceof BadFrameException bad) {
            link.kill(bad.clause());
        } else if (!(cause instanceof IOException)) {
            link.kill("sent a frame that could not be taken in (" + cause + ")");
        }
        decoder.stop();
        context.close();
    }
}
