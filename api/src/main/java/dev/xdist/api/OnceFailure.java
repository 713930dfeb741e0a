package dev.xdist.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The error of something that could not be made: the same for all that asked for it. */
final class OnceFailure {
    /** Of a stack trace, and of an error that is sent as it is, in bytes. */
    private static final int PART_BYTES_MAX = 256 * 1024;

    private OnceFailure() {}

    static byte[] write(Throwable error) {
        byte[] whole = serialized(error);
        byte[] worker = XdistWorker.current().id().getBytes(StandardCharsets.UTF_8);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            part(out, worker);
            part(out, whole.length == 0 ? trace(error) : new byte[0]);
            part(out, whole);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail.", e);
        }
    }

    /** Empty if it, or something in it, cannot be sent as it is. */
    private static byte[] serialized(Throwable error) {
        try {
            byte[] bytes = SerialCodec.bytes(error);
            return bytes.length > PART_BYTES_MAX ? new byte[0] : bytes;
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    private static byte[] trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        String whole = text.toString();
        String cut = whole.substring(0, Math.min(whole.length(), PART_BYTES_MAX / 4));
        return cut.getBytes(StandardCharsets.UTF_8);
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    /** Returns what to throw, or throws it where it is an error of the JDK's kind. */
    static RuntimeException read(String key, byte[] data) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(data));
            String worker = new String(part(in), StandardCharsets.UTF_8);
            String trace = new String(part(in), StandardCharsets.UTF_8);
            byte[] whole = part(in);
            XdistException where =
                    new XdistException("What is made once for \"" + key + "\" could not be made. That was tried in "
                            + worker + "." + (trace.isEmpty() ? "" : " There it was: " + trace));
            return whole.length == 0 ? where : thrown(SerialCodec.object(whole), where);
        } catch (IOException e) {
            return new XdistException("What is made once for \"" + key + "\" could not be made.", e);
        }
    }

    /** What to throw for a shared resource that could not be started, wherever that was. */
    static XdistException ofResource(String type, byte[] data) {
        String what = "The shared resource " + type + " could not be started: ";
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(data));
            part(in);
            String trace = new String(part(in), StandardCharsets.UTF_8);
            byte[] whole = part(in);
            if (whole.length == 0) {
                return new XdistException(what + trace);
            }
            Throwable cause = (Throwable) SerialCodec.object(whole);
            return new XdistException(what + cause, cause);
        } catch (IOException e) {
            return new XdistException(what + "its error cannot be read here.", e);
        }
    }

    private static RuntimeException thrown(Object error, XdistException where) {
        if (error instanceof Error) {
            ((Error) error).addSuppressed(where);
            throw (Error) error;
        }
        if (error instanceof RuntimeException) {
            ((RuntimeException) error).addSuppressed(where);
            return (RuntimeException) error;
        }
        where.initCause((Throwable) error);
        return where;
    }
}
