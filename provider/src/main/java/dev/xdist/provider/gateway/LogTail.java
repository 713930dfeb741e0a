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
    /** Enough for the JVM's own words, which come last: an exit's stack, an error's summary, the place of a dump. */
    private static final int BYTES_MAX = 64 * 1024;

    private static final int LINES_MAX = 10;

    private LogTail() {}

    /** The very last of these lines, for the user to read. */
    static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size());
    }

    /** The last lines, oldest first, without blank ones; none if the file cannot be read. */
    static List<String> lines(Path file) {
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
            return lines.subList(from > 0 && lines.size() > 1 ? 1 : 0, lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
