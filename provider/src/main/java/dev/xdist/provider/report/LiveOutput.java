package dev.xdist.provider.report;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.option.LiveChoice;
import dev.xdist.provider.unit.NodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.surefire.log.api.ConsoleLogger;

/**
 * Output on the console as it comes, in whole lines with the worker before each: {@code [gw0] connected}. Surefire
 * shows it once more with the class. Output of no test, which Surefire would take for the next test's, is shown in any
 * case. Owned by the session's thread.
 */
final class LiveOutput {
    /** Longest line that waits for its end, in characters; a longer one is cut. */
    static final int LINE_CHARS_MAX = 8 * 1024;

    /** Most of a failed test's output that is shown, in characters; what comes last says most. */
    static final int FAILED_CHARS_MAX = 256 * 1024;

    private final ConsoleLogger console;
    private final LiveChoice choice;
    private final List<String> firstNames;
    /** Names of nodes that stand in for others, in each case with the name that the place had first. */
    private final Map<String, String> places = new HashMap<>();

    private final Map<NodeId, Line> open = new HashMap<>();

    /** A line without its end, and whose it is. */
    private static final class Line {
        final StringBuilder text = new StringBuilder();
        String uniqueId = "";
        boolean stderr;
    }

    /** Names are those of the nodes that the run begins with, by slot. */
    LiveOutput(ConsoleLogger console, LiveChoice choice, List<String> firstNames) {
        this.console = console;
        this.choice = choice;
        this.firstNames = List.copyOf(firstNames);
    }

    /** Whoever takes the place of a worker is shown in its place. */
    void started(NodeId node, int slot) {
        if (slot < firstNames.size()) {
            places.put(node.name(), firstNames.get(slot));
        }
    }

    /** Takes what a test printed. */
    void output(NodeId node, TestEvent event) {
        if (choice.shows(places.getOrDefault(node.name(), node.name()))) {
            print(node, event);
        }
    }

    /** Takes what was printed outside of any test. */
    void loose(NodeId node, TestEvent event) {
        print(node, event);
        ended(node);
    }

    /** Shows the line that a test left without an end. */
    void ended(NodeId node) {
        Line line = open.get(node);
        if (line != null) {
            close(node, line);
        }
    }

    /** Shows what a test printed that has failed, if that is wanted. */
    void failed(NodeId node, Item.Test test, TextStore store) {
        if (!choice.failed() || test.output().isEmpty()) {
            return;
        }
        long[] left = {test.output().stream().mapToLong(Piece::bytes).sum() - FAILED_CHARS_MAX};
        console.info("[" + node + "] " + test.names().shortForm() + " failed and had printed"
                + (left[0] > 0
                        ? String.format(Locale.ROOT, ", behind %,d KB that are in its report alone:", left[0] / 1024)
                        : ":"));
        for (Piece piece : test.output()) {
            store.readOutput(piece, (text, stderr) -> {
                if (left[0] > 0) {
                    left[0] -= text.length();
                } else {
                    add(node, "", text, stderr);
                }
            });
        }
        ended(node);
    }

    private void print(NodeId node, TestEvent event) {
        add(node, event.getUniqueId(), event.getOutput(), event.getStderr());
    }

    private void add(NodeId node, String uniqueId, String text, boolean stderr) {
        Line line = open.computeIfAbsent(node, key -> new Line());
        if (line.stderr != stderr || !line.uniqueId.equals(uniqueId)) {
            close(node, line);
            line.stderr = stderr;
            line.uniqueId = uniqueId;
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            line.text.append(text, from, end);
            say(node, line);
            from = end + 1;
        }
        line.text.append(text, from, text.length());
        if (line.text.length() > LINE_CHARS_MAX) {
            say(node, line);
        }
    }

    private void close(NodeId node, Line line) {
        if (line.text.length() > 0) {
            say(node, line);
        }
    }

    private void say(NodeId node, Line line) {
        int length = line.text.length();
        boolean carriageReturn = length > 0 && line.text.charAt(length - 1) == '\r';
        console.info("[" + node + "] " + line.text.substring(0, carriageReturn ? length - 1 : length));
        line.text.setLength(0);
    }
}
