package dev.xdist.proto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Frames: a four-byte big-endian length, then that many bytes of one message. Here for a blocking stream; whoever has
 * another kind of stream asks here too what a header means.
 */
public final class FrameCodec {
    /** Bytes of a frame's length. */
    public static final int HEADER_BYTES = 4;

    private FrameCodec() {}

    /**
     * Returns the length of the message that follows a header.
     *
     * @param bytesMax largest message to accept; nothing is to be allocated for a larger one
     * @throws BadFrameException if it is larger
     */
    public static int length(int header, int bytesMax) throws BadFrameException {
        if (header < 0 || header > bytesMax) {
            throw new BadFrameException(String.format(
                    Locale.ROOT,
                    "sent a frame of %,d bytes; at most %,d are allowed",
                    Integer.toUnsignedLong(header),
                    bytesMax));
        }
        return header;
    }

    /** What a peer did that sent a frame which is no message of ours. */
    public static BadFrameException noMessage(int length) {
        return new BadFrameException(
                String.format(Locale.ROOT, "sent a frame of %,d bytes that is no message", length));
    }

    /** Writes one frame with the first {@code length} bytes of {@code message}. Does not flush. */
    public static void write(OutputStream out, byte[] message, int length) throws IOException {
        out.write(length >>> 24);
        out.write(length >>> 16);
        out.write(length >>> 8);
        out.write(length);
        out.write(message, 0, length);
    }

    /**
     * Reads one frame.
     *
     * @param bytesMax see {@link #length}
     * @return the message, or null if the stream ended before a frame began
     * @throws BadFrameException if the stream ended inside a frame, or the frame is too large
     */
    public static byte @Nullable [] read(InputStream in, int bytesMax) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int header = (first << 24) | (byteOf(in) << 16) | (byteOf(in) << 8) | byteOf(in);
        byte[] message = new byte[length(header, bytesMax)];
        int filled = 0;
        while (filled < message.length) {
            int count = in.read(message, filled, message.length - filled);
            if (count < 0) {
                throw new BadFrameException(
                        String.format(Locale.ROOT, "stopped after %,d of a frame's %,d bytes", filled, message.length));
            }
            filled += count;
        }
        return message;
    }

    private static int byteOf(InputStream in) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new BadFrameException("stopped inside a frame's length");
        }
        return value;
    }
}
