package dev.xdist.worker.link;

import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A frame of the controller as an order. Whatever it holds, it is one of the orders or refused. */
final class OrderReader {
    private final Orders orders;
    /** A unit of which not all is known that it skips; null if there is none. */
    private @Nullable UnitOrder open;

    private OrderReader(Orders orders) {
        this.orders = orders;
    }

    /** Calls what is ordered until the stream ends. */
    static void readAll(InputStream in, Orders orders) throws IOException {
        OrderReader reader = new OrderReader(orders);
        byte[] message = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
        while (message != null) {
            reader.read(message);
            message = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
        }
    }

    /** Calls what the message orders; throws {@link BadFrameException} for one that cannot be read. */
    private void read(byte[] message) throws IOException {
        WireReader reader = new WireReader(message);
        for (int kind = reader.next(); kind != 0; kind = reader.next()) {
            order(kind, reader);
        }
    }

    private void order(int kind, WireReader reader) throws IOException {
        switch (kind) {
            case 2:
                orders.collect(readClasses(reader.message()));
                break;
            case 3:
                run(readUnits(reader.message()));
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
            case 10:
                orders.answer(Answer.read(reader.message()));
                break;
            case 11:
                orders.cleanUp(readTexts(reader.message()));
                break;
            default:
                throw new BadFrameException("sent a message of kind " + kind + ", which this worker does not know");
        }
    }

    private void run(List<UnitOrder> units) {
        if (!units.isEmpty()) {
            orders.run(units);
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

    private List<UnitOrder> readUnits(WireReader in) throws IOException {
        List<UnitOrder> units = new ArrayList<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                UnitOrder read = UnitOrder.read(in.message());
                UnitOrder order = open == null ? read : read.after(open);
                open = order.skipFollows ? order : null;
                if (open == null) {
                    units.add(order);
                }
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

    private static List<String> readTexts(WireReader in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                texts.add(in.text());
            } else {
                in.skip();
            }
        }
        return texts;
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
