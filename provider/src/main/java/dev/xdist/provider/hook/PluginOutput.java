package dev.xdist.provider.hook;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Takes the place of standard output and error while there are plugins: Surefire's fork talks to Maven over the first,
 * and what a plugin prints there would be taken for a broken message. Its lines are told to the user by the session's
 * thread. Any thread.
 */
final class PluginOutput extends OutputStream {
    /** Lines that may wait to be told; there is a turn for that in each step of the session. */
    private static final int LINES_MAX = 10_000;

    private static final int LINE_BYTES_MAX = 8 * 1024;

    private final Queue<String> lines = new LinkedBlockingQueue<>(LINES_MAX);
    private final byte[] line = new byte[LINE_BYTES_MAX];
    private int length;
    private int lost;

    void install() {
        System.setOut(new PrintStream(this, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(this, true, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(int next) {
        if (next == '\n') {
            endLine();
        } else if (next != '\r') {
            line[length++] = (byte) next;
            if (length == LINE_BYTES_MAX) {
                endLine();
            }
        }
    }

    private void endLine() {
        if (!lines.offer(new String(line, 0, length, StandardCharsets.UTF_8))) {
            lost++;
        }
        length = 0;
    }

    /** What was printed since the last call, a line that has no end included. */
    synchronized List<String> take() {
        if (length > 0) {
            endLine();
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> taken = new ArrayList<>();
        for (String next = lines.poll(); next != null; next = lines.poll()) {
            taken.add(next);
        }
        if (lost > 0) {
            taken.add(lost + " lines of plugins are lost: more than " + LINES_MAX + " waited to be told.");
            lost = 0;
        }
        return taken;
    }
}
