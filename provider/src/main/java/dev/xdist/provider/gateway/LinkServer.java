package dev.xdist.provider.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one port, on loopback, where workers connect. Anything on this machine can connect too, so a connection is
 * nobody until it has named a worker that is awaited and shown that worker's token; a token is good once.
 */
final class LinkServer implements AutoCloseable {
    /** Connections that have not yet shown a token; a worker shows its own in milliseconds. */
    private static final int STRANGERS_MAX = 256;

    /** Time in which a connection must have said hello, in seconds. */
    static final int HELLO_SECONDS_MAX = 10;

    private static final class Awaited {
        final byte[] token;
        final Consumer<Channel> arrival;

        Awaited(byte[] token, Consumer<Channel> arrival) {
            this.token = token.clone();
            this.arrival = arrival;
        }
    }

    private final EventLoopGroup group;
    private final Channel server;
    private final Consumer<String> warnings;
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger strangers = new AtomicInteger();

    private LinkServer(EventLoopGroup group, InetAddress address, Consumer<String> warnings) throws IOException {
        this.group = group;
        this.warnings = warnings;
        this.server = bind(address);
    }

    /** Opens a port that the system chooses. */
    static LinkServer open(InetAddress address, Consumer<String> warnings) throws IOException {
        // Netty would look for a logging framework, and find the user's on this class path.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
        // One thread: it decodes and posts, 1.3 million frames a second (floors.md); the session is slower.
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("xdist-link", true), NioIoHandler.newFactory());
        try {
            return new LinkServer(group, address, warnings);
        } catch (IOException | RuntimeException e) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    private Channel bind(InetAddress address) throws IOException {
        var bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        welcome(channel);
                    }
                })
                .bind(new InetSocketAddress(address, 0))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "no port could be opened on " + address.getHostAddress() + " (" + reason(bound.cause()) + ")");
        }
        return bound.channel();
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    }

    private void welcome(SocketChannel channel) {
        if (strangers.incrementAndGet() > STRANGERS_MAX) {
            strangers.decrementAndGet();
            channel.close();
            return;
        }
        FrameDecoder decoder = new FrameDecoder();
        channel.pipeline().addLast(decoder, new FrameEncoder(), new HelloHandler(this, decoder));
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** The arrival is called at most once, on the link thread, with the channel of the worker that shows the token. */
    void await(String workerId, byte[] token, Consumer<Channel> arrival) {
        awaited.put(workerId, new Awaited(token, arrival));
    }

    /** The worker will not come. */
    void forget(String workerId) {
        awaited.remove(workerId);
    }

    /** Returns what to do with a connection that shows this token, or null if it is nobody's. */
    @Nullable
    Consumer<Channel> admit(String workerId, byte[] token) {
        Awaited expected = awaited.get(workerId);
        if (expected == null || !MessageDigest.isEqual(expected.token, token)) {
            return null;
        }
        return awaited.remove(workerId, expected) ? expected.arrival : null;
    }

    void noLongerStranger() {
        strangers.decrementAndGet();
    }

    void refused(Channel channel, String clause) {
        warnings.accept("a connection from " + channel.remoteAddress() + " " + clause + "; it was closed.");
    }

    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
