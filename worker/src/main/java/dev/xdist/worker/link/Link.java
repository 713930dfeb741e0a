package dev.xdist.worker.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** The connection to the controller: frames in. What goes out goes through {@link Outbox}. */
public final class Link {
    private final Socket socket;
    private final InputStream in;

    private Link(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** Connects to the controller on this host's loopback address. */
    public static Link connect(int port) throws IOException {
        // The address is made from its bytes: looking up a name would load a resolver.
        Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        return new Link(socket, new BufferedInputStream(socket.getInputStream()));
    }

    public Outbox outbox(LossHandler onLoss) throws IOException {
        return new Outbox(socket.getOutputStream(), onLoss);
    }

    /** Reads orders until the controller closes the link. */
    public void readOrders(Orders orders) throws IOException {
        OrderReader.readAll(in, orders);
    }
}
