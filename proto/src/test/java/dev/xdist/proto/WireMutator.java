package dev.xdist.proto;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Spoils messages and the frames that they are sent in. Knows how a message is built, so that what it makes is mostly
 * one again and gets further than noise would.
 */
public final class WireMutator {
    private static final long[] NUMBERS = {
        0, 1, -1, 2, 7, 127, 128, 255, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE
    };

    private static final int[] LENGTHS = {0, 1, -1, 3, 4096, 4097, 1 << 24, (1 << 24) + 1, Integer.MAX_VALUE};

    /** Of a text that is blown up, in bytes. */
    private static final int LONG_TEXT = 20_000;

    private final SplittableRandom random;

    /** A field as it stands on the wire: a number, or bytes. */
    private record Field(int number, int type, long value, byte[] bytes) {}

    public WireMutator(SplittableRandom random) {
        this.random = random;
    }

    /** Returns frames of these messages; about one in so many is spoilt in some way, or stands in a wrong
     * place; 0: none. */
    public byte[] stream(List<byte[]> messages, int oneIn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<byte[]> order = new ArrayList<>(messages);
        for (int i = 0; i < order.size(); i++) {
            boolean spoilt = oneIn > 0 && random.nextInt(oneIn) == 0;
            switch (spoilt ? random.nextInt(8) : -1) {
                case -1 -> frame(out, order.get(i));
                case 0 -> {} // lost
                case 1 ->
                    Collections.nCopies(random.nextInt(2, 20), order.get(i)).forEach(same -> frame(out, same));
                case 2 -> {
                    Collections.swap(order, i, random.nextInt(i, order.size()));
                    frame(out, order.get(i));
                }
                case 3 -> {
                    header(out, LENGTHS[random.nextInt(LENGTHS.length)]);
                    out.writeBytes(order.get(i));
                }
                case 4 -> {
                    header(out, order.get(i).length + random.nextInt(-3, 4));
                    out.writeBytes(order.get(i));
                }
                default -> frame(out, mutate(order.get(i)));
            }
        }
        byte[] all = out.toByteArray();
        boolean cut = oneIn > 0 && random.nextInt(8 * oneIn) == 0 && all.length > 0;
        return cut ? Arrays.copyOf(all, random.nextInt(all.length)) : all;
    }

    private static void frame(ByteArrayOutputStream out, byte[] message) {
        header(out, message.length);
        out.writeBytes(message);
    }

    private static void header(ByteArrayOutputStream out, int length) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(length >>> shift);
        }
    }

    /** Returns something like this message. */
    public byte[] mutate(byte[] message) {
        List<Field> fields = fields(message);
        if (fields == null || fields.isEmpty() || random.nextInt(12) == 0) {
            return scramble(message);
        }
        int at = random.nextInt(fields.size());
        Field field = fields.get(at);
        switch (random.nextInt(9)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.addAll(Collections.nCopies(random.nextInt(1, 40), field));
            case 2 -> Collections.swap(fields, at, random.nextInt(fields.size()));
            case 3 -> fields.set(at, new Field(random.nextInt(1, 20), field.type(), field.value(), field.bytes()));
            case 4 ->
                fields.add(new Field(random.nextInt(1, 1000), WireFormat.WIRETYPE_VARINT, number(), field.bytes()));
            default -> fields.set(at, changed(field));
        }
        return bytes(fields);
    }

    private Field changed(Field field) {
        if (field.type() != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            return new Field(field.number(), field.type(), number(), field.bytes());
        }
        byte[] bytes = switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> new byte[random.nextInt(LONG_TEXT)];
            case 2 -> scramble(field.bytes());
            default -> mutate(field.bytes());
        };
        return new Field(field.number(), field.type(), field.value(), bytes);
    }

    private long number() {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextLong(-5, 50);
    }

    private byte[] scramble(byte[] bytes) {
        if (bytes.length == 0) {
            byte[] noise = new byte[random.nextInt(10)];
            random.nextBytes(noise);
            return noise;
        }
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        return changed;
    }

    /** The fields of a message, or null if these bytes are none. */
    private static @Nullable List<Field> fields(byte[] message) {
        CodedInputStream in = CodedInputStream.newInstance(message);
        List<Field> fields = new ArrayList<>();
        try {
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                int number = WireFormat.getTagFieldNumber(tag);
                int type = WireFormat.getTagWireType(tag);
                switch (type) {
                    case WireFormat.WIRETYPE_VARINT ->
                        fields.add(new Field(number, type, in.readRawVarint64(), new byte[0]));
                    case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
                        fields.add(new Field(number, type, 0, in.readByteArray()));
                    default -> {
                        return null;
                    }
                }
            }
            return fields;
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] bytes(List<Field> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            for (Field field : fields) {
                if (field.type() == WireFormat.WIRETYPE_VARINT) {
                    out.writeUInt64(field.number(), field.value());
                } else {
                    out.writeByteArray(field.number(), field.bytes());
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
