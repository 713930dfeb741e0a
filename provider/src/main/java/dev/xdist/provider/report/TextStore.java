package dev.xdist.provider.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The long texts of one class, output and traces, append only: the newest up to {@link #HEAP_BYTES_MAX} on the heap,
 * the rest in a file. When the file cannot be written, later text is dropped and counted: a full disk may cost
 * output, never a result.
 */
final class TextStore {
    /** Text that a class may hold on the heap, in bytes: most classes write less and never touch the disk. */
    static final int HEAP_BYTES_MAX = 64 * 1024;

    /**
     * With the heap of all classes used up, still this much is gathered before a write, in bytes: a write costs 30 us.
     */
    static final int WRITE_BYTES_MIN = 4 * 1024;

    /** Bytes that are given to Surefire in one piece: about what a worker sends in one frame. */
    static final int CHUNK_BYTES = 8 * 1024;

    /** Before each stretch of output: its length, or -1 less its length for standard error. */
    static final int OUTPUT_HEADER_BYTES = 4;

    private final Spool spool;
    private final Path file;
    private byte[] heap = new byte[0];
    private int heapBytes;
    private long fileBytes;
    private long lostBytes;
    private @Nullable String problem;

    TextStore(Spool spool, Path file) {
        this.spool = spool;
        this.file = file;
    }

    Piece append(String text) {
        return append(text.getBytes(UTF_8));
    }

    /**
     * Appends what a test printed. The stream stands before it: a test that writes to both in turn, a line here and a
     * line there, needs no object for each line.
     */
    Piece appendOutput(String text, boolean stderr) {
        byte[] bytes = text.getBytes(UTF_8);
        ByteBuffer whole = ByteBuffer.allocate(OUTPUT_HEADER_BYTES + bytes.length);
        whole.putInt(stderr ? -1 - bytes.length : bytes.length).put(bytes);
        return append(whole.array());
    }

    private Piece append(byte[] bytes) {
        boolean full = heapBytes + bytes.length > HEAP_BYTES_MAX;
        if (full || (heapBytes >= WRITE_BYTES_MIN && spool.isOver(bytes.length))) {
            moveToFile();
            full = heapBytes + bytes.length > HEAP_BYTES_MAX;
        }
        long offset = fileBytes + heapBytes;
        if (full) {
            return heapBytes == 0 && writeToFile(bytes, bytes.length)
                    ? new Piece(offset, bytes.length)
                    : lost(offset, bytes.length);
        }
        if (heapBytes + bytes.length > heap.length) {
            heap = Arrays.copyOf(heap, Math.max(heapBytes + bytes.length, Math.min(2 * heap.length, HEAP_BYTES_MAX)));
        }
        System.arraycopy(bytes, 0, heap, heapBytes, bytes.length);
        heapBytes += bytes.length;
        spool.taken(bytes.length);
        return new Piece(offset, bytes.length);
    }

    /** All of a piece; empty if it cannot be read. */
    String read(Piece piece) {
        StringBuilder text = new StringBuilder();
        read(piece, text::append);
        return text.toString();
    }

    /** A text in chunks that end at whole characters. */
    void read(Piece piece, Consumer<String> receiver) {
        reading(piece, source -> text(source, piece.offset(), piece.offset() + piece.bytes(), receiver));
    }

    /** Output in chunks that end at whole characters, each with whether it went to standard error. */
    void readOutput(Piece piece, BiConsumer<String, Boolean> receiver) {
        reading(piece, source -> {
            long at = piece.offset();
            while (at < piece.offset() + piece.bytes()) {
                int header =
                        ByteBuffer.wrap(source.bytes(at, OUTPUT_HEADER_BYTES)).getInt();
                boolean stderr = header < 0;
                long begin = at + OUTPUT_HEADER_BYTES;
                at = begin + (stderr ? -1 - header : header);
                text(source, begin, at, chunk -> receiver.accept(chunk, stderr));
            }
        });
    }

    private static void text(Source source, long begin, long end, Consumer<String> receiver) throws IOException {
        long at = begin;
        while (at < end) {
            byte[] chunk = source.bytes(at, (int) Math.min(CHUNK_BYTES, end - at));
            int whole = at + chunk.length < end ? wholeCharacters(chunk) : chunk.length;
            receiver.accept(new String(chunk, 0, whole, UTF_8));
            at += whole;
        }
    }

    /** What cannot be read costs output, and is told. */
    private void reading(Piece piece, Reading reading) {
        try (Source source = new Source()) {
            reading.read(source);
        } catch (IOException e) {
            lostBytes += piece.bytes();
            problem = e.getMessage();
        }
    }

    private interface Reading {
        void read(Source source) throws IOException;
    }

    /** What was lost, in a line for the user; null if nothing was. */
    @Nullable
    String loss() {
        if (lostBytes == 0) {
            return null;
        }
        return String.format("xdist: %,d bytes of output are lost: %s: %s", lostBytes, file, problem);
    }

    long bytesInFile() {
        return fileBytes;
    }

    void close() {
        spool.given(heapBytes);
        heap = new byte[0];
        heapBytes = 0;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It lies in the build directory and is never read: no harm, and clean takes it.
            file.toFile().deleteOnExit();
        }
    }

    private Piece lost(long offset, int bytes) {
        lostBytes += bytes;
        return new Piece(offset, 0);
    }

    private void moveToFile() {
        if (heapBytes > 0 && writeToFile(heap, heapBytes)) {
            spool.given(heapBytes);
            heapBytes = 0;
        }
    }

    private boolean writeToFile(byte[] source, int length) {
        if (problem != null) {
            return false;
        }
        try {
            spool.prepare();
            // A controller that was killed may have left a file; what stands in it is never read.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(source, 0, length);
                while (bytes.hasRemaining()) {
                    channel.write(bytes, fileBytes + bytes.position());
                }
            }
            fileBytes += length;
            return true;
        } catch (IOException e) {
            problem = e.getMessage();
            return false;
        }
    }

    /** Bytes up to the last whole UTF-8 character; all of them if there is no boundary to be found. */
    private static int wholeCharacters(byte[] chunk) {
        int end = chunk.length;
        int back = end - 1;
        while (back > end - 4 && back > 0 && (chunk[back] & 0xC0) == 0x80) {
            back--;
        }
        int lead = chunk[back] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        return back > 0 && back + length > end ? back : end;
    }

    /** Reads from the file or the heap, opening the file at most once. */
    private final class Source implements AutoCloseable {
        private @Nullable FileChannel channel;

        byte[] bytes(long at, int length) throws IOException {
            if (at >= fileBytes) {
                int from = (int) (at - fileBytes);
                return Arrays.copyOfRange(heap, from, from + length);
            }
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.READ);
            }
            int inFile = (int) Math.min(length, fileBytes - at);
            ByteBuffer bytes = ByteBuffer.allocate(length);
            bytes.limit(inFile);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw new IOException("is shorter than what was written to it");
                }
            }
            System.arraycopy(heap, 0, bytes.array(), inFile, length - inFile);
            return bytes.array();
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
