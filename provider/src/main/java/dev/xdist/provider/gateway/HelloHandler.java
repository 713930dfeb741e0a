package dev.xdist.provider.gateway;

import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.Hello;
import dev.xdist.proto.WorkerMessage;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands at the end of a new connection's pipeline until its first frame has told who it is; one use. */
final class HelloHandler extends SimpleChannelInboundHandler<WorkerMessage> {
    /** Time in which a connection must have said its whole hello, in seconds. */
    static final int HELLO_SECONDS_MAX = 10;

    private final Strangers strangers;
    private final Arrivals arrivals;
    private final FrameDecoder decoder;
    private @Nullable Channel channel;
    private @Nullable Future<?> limit;
    private boolean over;

    HelloHandler(Strangers strangers, Arrivals arrivals, FrameDecoder decoder) {
        super(WorkerMessage.class);
        this.strangers = strangers;
        this.arrivals = arrivals;
        this.decoder = decoder;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
        Runnable tooLate = () -> refuse("said no hello within " + HELLO_SECONDS_MAX + " s");
        limit = context.executor().schedule(tooLate, HELLO_SECONDS_MAX, TimeUnit.SECONDS);
        strangers.came(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        over = true;
        if (limit != null) {
            limit.cancel(false);
        }
        strangers.gone(this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WorkerMessage message) {
        if (over) {
            return;
        }
        if (!message.hasHello()) {
            refuse("did not begin with a hello");
            return;
        }
        Hello hello = message.getHello();
        Consumer<Channel> arrival =
                arrivals.admit(hello.getWorkerId(), hello.getToken().toByteArray());
        if (arrival == null) {
            refuse("said hello with a wrong token");
            return;
        }
        decoder.trusted();
        arrival.accept(context.channel());
        context.pipeline().remove(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        refuse(
                cause.getCause() instanceof BadFrameException bad
                        ? bad.clause()
                        : "broke off (" + cause.getMessage() + ")");
    }

    /** Closes the connection, of which nothing more is heard. On the link thread. */
    void refuse(String clause) {
        if (over || channel == null) {
            return;
        }
        over = true;
        decoder.stop();
        strangers.refused(String.valueOf(channel.remoteAddress()), clause);
        channel.close();
    }
}
