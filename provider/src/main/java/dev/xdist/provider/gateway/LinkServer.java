package dev.xdist.provider.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one port, on loopback, where workers connect. Anything on this machine can connect too, so a connection is
 * nobody until it has named a worker that is awaited and shown that worker's token.
 */
final class LinkServer implements AutoCloseable {
    private final EventLoopGroup group;
    private final Channel server;
    private final Arrivals arrivals;
    private final Strangers strangers;
    private final ChannelGroup connections;
    private volatile boolean closing;

    private LinkServer(EventLoopGroup group, ServerSocketChannel bound, Arrivals arrivals, Consumer<String> warnings) {
        this.group = group;
        this.arrivals = arrivals;
        this.strangers = new Strangers(warnings);
        this.connections = new DefaultChannelGroup(group.next());
        this.server = serve(bound);
    }

    /** Opens a port that the system chooses; connections wait there until {@link #open} serves them. */
    static ServerSocketChannel bind(InetAddress address) throws IOException {
        ServerSocketChannel bound = ServerSocketChannel.open();
        try {
            return bound.bind(new InetSocketAddress(address, 0), Strangers.CONNECTIONS_MAX);
        } catch (IOException e) {
            bound.close();
            throw new IOException(
                    "no port could be opened on " + address.getHostAddress() + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Serves a port that was bound.
     *
     * @param onDeath called if the one thread ends that serves it, for want of memory or the like; not at its close
     */
    static LinkServer open(ServerSocketChannel bound, Arrivals arrivals, Consumer<String> warnings, Runnable onDeath) {
        // Netty would look for a logging framework, and find the user's on this class path.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
        // One thread: it decodes and posts, 1.3 million frames a second (floors.md); the session is slower.
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("xdist-link", true), NioIoHandler.newFactory());
        try {
            LinkServer server = new LinkServer(group, bound, arrivals, warnings);
            server.tellOfDeath(onDeath);
            return server;
        } catch (RuntimeException e) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    private Channel serve(ServerSocketChannel bound) {
        return new ServerBootstrap()
                .group(group)
                .channelFactory(() -> new NioServerSocketChannel(bound))
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        welcome(channel);
                    }
                })
                .register()
                .syncUninterruptibly()
                .channel();
    }

    private void tellOfDeath(Runnable onDeath) {
        group.terminationFuture().addListener(ended -> {
            if (!closing) {
                onDeath.run();
            }
        });
    }

    /** Ends the thread as an error in it would. */
    void die() {
        group.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }

    private void welcome(SocketChannel channel) {
        connections.add(channel);
        FrameDecoder decoder = new FrameDecoder();
        channel.pipeline().addLast(decoder, new FrameEncoder(), new HelloHandler(strangers, arrivals, decoder));
    }

    @Override
    public void close() {
        closing = true;
        server.close().awaitUninterruptibly();
        if (!group.isShuttingDown()) {
            // An event loop that ends leaves some of several hundred connections open (seen with Netty 4.2.20).
            connections.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        }
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
