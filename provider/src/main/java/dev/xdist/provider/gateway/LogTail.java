package dev.xdist.provider.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a worker's log. */
final class LogTail {
    /** Enough for the JVM's own words, which come last, and for ten lines of anything. */
    private static final int BYTES_MAX = 8 * 1024;

    private static final int LINES_MAX = 10;

    private LogTail() {}

    /** The last lines, oldest first; none if the file cannot be read. */
    static List<String> lastLines(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - BYTES_MAX);
            channel.position(from);
            ByteBuffer bytes = ByteBuffer.allocate(BYTES_MAX);
            int read;
            do {
                read = channel.read(bytes);
            } while (read >= 0 && bytes.hasRemaining());
            String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            // The first one may be cut when the file is longer than what was read.
            int first = Math.max(from > 0 && lines.size() > 1 ? 1 : 0, lines.size() - LINES_MAX);
            return lines.subList(first, lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
