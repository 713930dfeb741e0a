package dev.xdist.worker.link;

import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        for (byte[] message = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
                message != null;
                message = FrameCodec.read(in, Limits.FRAME_BYTES_MAX)) {
            WireReader reader = new WireReader(message);
            for (int kind = reader.next(); kind != 0; kind = reader.next()) {
                order(kind, reader, orders);
            }
        }
    }

    private static void order(int kind, WireReader reader, Orders orders) throws IOException {
        switch (kind) {
            case 2:
                orders.collect(readClasses(reader.message()));
                break;
            case 3:
                orders.run(readUnits(reader.message()));
                break;
            case 4:
                orders.takeBack(readNumbers(reader.message()));
                break;
            case 5:
                reader.skip();
                orders.shutdown();
                break;
            case 6:
                reader.skip();
                orders.cancel();
                break;
            case 7:
                takeMethods(reader.message(), orders);
                break;
            case 8:
                reader.skip();
                orders.ping();
                break;
            case 9:
                orders.interrupt(readId(reader.message()));
                break;
            default:
                throw new IOException(
                        "The controller sent a message of kind " + kind + ", which this worker does not know.");
        }
    }

    private static List<ClassRef> readClasses(WireReader in) throws IOException {
        List<ClassRef> classes = new ArrayList<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                classes.add(ClassRef.read(in.message()));
            } else {
                in.skip();
            }
        }
        return classes;
    }

    private static List<UnitOrder> readUnits(WireReader in) throws IOException {
        List<UnitOrder> units = new ArrayList<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                units.add(UnitOrder.read(in.message()));
            } else {
                in.skip();
            }
        }
        return units;
    }

    private static void takeMethods(WireReader in, Orders orders) throws IOException {
        int unit = 0;
        Set<String> uniqueIds = new LinkedHashSet<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                unit = in.number();
            } else if (field == 2) {
                uniqueIds.add(in.text());
            } else {
                in.skip();
            }
        }
        orders.takeMethods(unit, uniqueIds);
    }

    private static String readId(WireReader in) throws IOException {
        String uniqueId = "";
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                uniqueId = in.text();
            } else {
                in.skip();
            }
        }
        return uniqueId;
    }

    private static IntList readNumbers(WireReader in) throws IOException {
        IntList numbers = new IntList();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                in.numbers(numbers);
            } else {
                in.skip();
            }
        }
        return numbers;
    }
}
