package dev.xdist.worker.link;

import dev.xdist.proto.BadFrameException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks over the fields of one protobuf message. What it does not know it steps over; what is cut off it refuses. */
final class WireReader {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final byte[] bytes;
    private final int end;
    private int position;
    private int wireType;

    WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private WireReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** Goes to the next field and returns its number, or 0 at the message's end. */
    int next() throws IOException {
        if (position == end) {
            return 0;
        }
        int tag = (int) varint();
        wireType = tag & 7;
        int field = tag >>> 3;
        if (field == 0) {
            throw new BadFrameException("sent a message with a field that has no number");
        }
        return field;
    }

    int number() throws IOException {
        return (int) longNumber();
    }

    long longNumber() throws IOException {
        expect(VARINT);
        return varint();
    }

    byte[] bytes() throws IOException {
        int length = length();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    boolean flag() throws IOException {
        return number() != 0;
    }

    String text() throws IOException {
        int length = length();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    WireReader message() throws IOException {
        int length = length();
        position += length;
        return new WireReader(bytes, position - length, position);
    }

    /** Adds what a repeated field of numbers holds here, packed or not. */
    void numbers(IntList list) throws IOException {
        if (wireType == VARINT) {
            list.add((int) varint());
            return;
        }
        WireReader packed = message();
        while (packed.position < packed.end) {
            list.add((int) packed.varint());
        }
    }

    void skip() throws IOException {
        if (wireType == VARINT) {
            varint();
        } else if (wireType == LENGTH_DELIMITED) {
            int length = length();
            position += length;
        } else if (wireType == FIXED_64 || wireType == FIXED_32) {
            advance(wireType == FIXED_64 ? 8 : 4);
        } else {
            throw new BadFrameException("sent a message with a field of wire type " + wireType);
        }
    }

    private int length() throws IOException {
        expect(LENGTH_DELIMITED);
        long length = varint();
        if (length < 0 || length > end - position) {
            throw new BadFrameException(
                    "sent a message with a field of " + length + " bytes where " + (end - position) + " are left");
        }
        return (int) length;
    }

    private void advance(int count) throws IOException {
        if (count > end - position) {
            throw new BadFrameException("sent a message that is cut off");
        }
        position += count;
    }

    private void expect(int wanted) throws IOException {
        if (wireType != wanted) {
            throw new BadFrameException("sent a field of wire type " + wireType + " instead of " + wanted);
        }
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            advance(1);
            byte next = bytes[position - 1];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BadFrameException("sent a number of more than 64 bits");
    }
}
