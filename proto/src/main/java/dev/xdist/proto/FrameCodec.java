package dev.xdist.proto;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Frames on a blocking stream: a four-byte big-endian length, then that many bytes of one message. */
public final class FrameCodec {
    /** Bytes of a frame's length. */
    public static final int HEADER_BYTES = 4;

    private FrameCodec() {}

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
     * @param bytesMax largest message to accept; nothing is allocated for a larger one
     * @return the message, or null if the stream ended before a frame began
     * @throws IOException if the stream ended inside a frame, or the frame is too large
     */
    public static byte @Nullable [] read(InputStream in, int bytesMax) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = (first << 24) | (byteOf(in) << 16) | (byteOf(in) << 8) | byteOf(in);
        if (length < 0 || length > bytesMax) {
            throw new IOException("A frame of " + Integer.toUnsignedString(length) + " bytes came; at most " + bytesMax
                    + " are allowed.");
        }
        byte[] message = new byte[length];
        int filled = 0;
        while (filled < length) {
            int count = in.read(message, filled, length - filled);
            if (count < 0) {
                throw new EOFException("The stream ended after " + filled + " of a frame's " + length + " bytes.");
            }
            filled += count;
        }
        return message;
    }

    private static int byteOf(InputStream in) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("The stream ended inside a frame's length.");
        }
        return value;
    }
}
