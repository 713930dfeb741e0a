package dev.xdist.provider.report;

import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the texts of all classes are, with one limit for their sum on the heap. */
final class Spool {
    /**
     * Text that all open classes together may hold on the heap, in bytes. With few open classes each may have its
     * {@link TextStore#HEAP_BYTES_MAX}; with thousands, as when methods are dealt one by one, it goes to disk earlier.
     */
    static final long HEAP_BYTES_MAX = 32L * 1024 * 1024;

    private final Path dir;
    private long heapBytes;

    Spool(Path dir) {
        this.dir = dir;
    }

    TextStore storeFor(ClassId owner) {
        return new TextStore(this, dir.resolve("class-" + owner.number() + ".txt"));
    }

    boolean isOver(int more) {
        return heapBytes + more > HEAP_BYTES_MAX;
    }

    void taken(int bytes) {
        heapBytes += bytes;
    }

    void given(int bytes) {
        heapBytes -= bytes;
    }

    long heapBytes() {
        return heapBytes;
    }

    void prepare() throws IOException {
        Files.createDirectories(dir);
    }

    /** Removes the directory; another run's files in it are left alone. */
    void close() throws IOException {
        try {
            Files.deleteIfExists(dir);
        } catch (DirectoryNotEmptyException e) {
            // another module or another run of this one shares it
            return;
        }
    }
}
