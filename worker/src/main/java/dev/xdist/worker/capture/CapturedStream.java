package dev.xdist.worker.capture;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * A print stream that hands on characters. Text never becomes bytes, so nothing is lost where the platform's charset is
 * poor; bytes are decoded with that charset, and a character that came only in part waits for its rest.
 */
final class CapturedStream extends PrintStream {
    /** Bytes that are decoded at a time: an array of any size needs this much memory beside it. */
    private static final int SLICE_BYTES = 8 * 1024;

    private final Capture capture;
    private final boolean stderr;

    /** Made when the first byte comes: few tests write bytes. */
    private @Nullable CharsetDecoder decoder;

    private ByteBuffer rest = ByteBuffer.allocate(0);

    CapturedStream(Capture capture, boolean stderr) {
        super(new Nowhere());
        this.capture = capture;
        this.stderr = stderr;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        // wrap refuses bounds that are wrong, as the JDK's stream does
        int end = ByteBuffer.wrap(bytes, offset, length).limit();
        for (int from = offset; from < end; from += SLICE_BYTES) {
            capture.write(decode(ByteBuffer.wrap(bytes, from, Math.min(SLICE_BYTES, end - from))), false, stderr);
        }
    }

    private synchronized String decode(ByteBuffer bytes) {
        CharsetDecoder used = decoder;
        if (used == null) {
            used = Charset.defaultCharset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            decoder = used;
        }
        ByteBuffer input = bytes;
        if (rest.hasRemaining()) {
            input = ByteBuffer.allocate(rest.remaining() + bytes.remaining());
            input.put(rest).put(bytes);
            ((java.nio.Buffer) input).flip();
        }
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(input.remaining() * (double) used.maxCharsPerByte()) + 1);
        used.decode(input, text, false);
        rest = ByteBuffer.allocate(input.remaining());
        rest.put(input);
        ((java.nio.Buffer) rest).flip();
        ((java.nio.Buffer) text).flip();
        return text.toString();
    }

    private void text(String text) {
        capture.write(text, false, stderr);
    }

    private void line(String text) {
        capture.write(text, true, stderr);
    }

    @Override
    public void flush() {
        // what is printed is on its way already
    }

    @Override
    public void close() {
        // a test must not close it for the others
    }

    @Override
    public boolean checkError() {
        return false;
    }

    @Override
    public void print(boolean value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable String value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable Object value) {
        text(String.valueOf(value));
    }

    @Override
    public void println() {
        line("");
    }

    @Override
    public void println(boolean value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(@Nullable String value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(@Nullable Object value) {
        line(String.valueOf(value));
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        text(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text, int start, int end) {
        text(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public PrintStream append(char value) {
        text(String.valueOf(value));
        return this;
    }

    /** What the superclass would write to; nothing reaches it. */
    private static final class Nowhere extends OutputStream {
        @Override
        public void write(int b) {}
    }
}
