package dev.xdist.provider.gateway;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.Limits;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many fields a frame holds, before an object is made for any of them: 16 MiB of empty messages would be 500 MB of
 * objects.
 */
final class FieldLimit {
    /** What is shorter can do no harm, however it is filled. */
    private static final int SMALL_BYTES = 64 * 1024;

    /** Messages of which one may hold many others, or many fields that nobody knows; by the field of the outermost. */
    private static final Map<Integer, Set<Integer>> NESTED = Map.of(
            WorkerMessage.CLASS_COLLECTED_FIELD_NUMBER, Set.of(ClassCollected.UNITS_FIELD_NUMBER),
            WorkerMessage.TEST_EVENT_FIELD_NUMBER, Set.of(TestEvent.NAME_FIELD_NUMBER, TestEvent.FAILURE_FIELD_NUMBER));

    private final CodedInputStream in;
    private int fields;

    private FieldLimit(CodedInputStream in) {
        this.in = in;
    }

    /** Leaves the message as it is. */
    static void check(ByteBuffer message) throws BadFrameException, InvalidProtocolBufferException {
        if (message.remaining() <= SMALL_BYTES) {
            return;
        }
        try {
            new FieldLimit(CodedInputStream.newInstance(message.duplicate())).outermost();
        } catch (BadFrameException | InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new AssertionError("a buffer in memory cannot be read", e);
        }
    }

    private void outermost() throws IOException {
        for (int tag = next(); tag != 0; tag = next()) {
            if (isMessage(tag)) {
                Set<Integer> nested = NESTED.getOrDefault(WireFormat.getTagFieldNumber(tag), Set.of());
                inside(() -> body(nested));
            } else {
                skip(tag);
            }
        }
    }

    private void body(Set<Integer> nested) throws IOException {
        for (int tag = next(); tag != 0; tag = next()) {
            if (isMessage(tag) && nested.contains(WireFormat.getTagFieldNumber(tag))) {
                inside(() -> body(Set.of()));
            } else {
                skip(tag);
            }
        }
    }

    private interface Walk {
        void walk() throws IOException;
    }

    private void inside(Walk walk) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        walk.walk();
        in.popLimit(outer);
    }

    private int next() throws IOException {
        int tag = in.readTag();
        if (tag != 0 && ++fields > Limits.FRAME_FIELDS_MAX) {
            throw new BadFrameException(String.format(
                    Locale.ROOT, "sent a frame of more than %,d fields; no more are allowed", Limits.FRAME_FIELDS_MAX));
        }
        return tag;
    }

    private void skip(int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("an end without a beginning");
        }
    }

    private static boolean isMessage(int tag) {
        return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }
}
