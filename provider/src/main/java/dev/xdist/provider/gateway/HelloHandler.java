package dev.xdist.provider.gateway;

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
    private final LinkServer server;
    private final FrameDecoder decoder;
    private @Nullable Future<?> limit;

    HelloHandler(LinkServer server, FrameDecoder decoder) {
        super(WorkerMessage.class);
        this.server = server;
        this.decoder = decoder;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Runnable tooLate =
                () -> refuse(context.channel(), "said no hello within " + LinkServer.HELLO_SECONDS_MAX + " s");
        limit = context.executor().schedule(tooLate, LinkServer.HELLO_SECONDS_MAX, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (limit != null) {
            limit.cancel(false);
        }
        server.noLongerStranger();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WorkerMessage message) {
        Channel channel = context.channel();
        if (!message.hasHello()) {
            refuse(channel, "did not begin with a hello");
            return;
        }
        Hello hello = message.getHello();
        Consumer<Channel> arrival =
                server.admit(hello.getWorkerId(), hello.getToken().toByteArray());
        if (arrival == null) {
            refuse(channel, "said hello with a wrong token");
            return;
        }
        decoder.trusted();
        arrival.accept(channel);
        context.pipeline().remove(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        String clause = cause instanceof BadPeerException bad ? bad.clause() : "broke off (" + cause.getMessage() + ")";
        refuse(context.channel(), clause);
    }

    private void refuse(Channel channel, String clause) {
        server.refused(channel, clause);
        channel.close();
    }
}
