package dev.xdist.provider.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is shown of a thread dump where people read it: of each thread where it stands, those of the JVM last. A dump
 * has hundreds of lines, and Surefire prints a failure's text on the console as it stands in the report.
 */
final class ThreadExcerpt {
    /** Lines of one thread: its name, where it stands, and what it waits for. */
    static final int THREAD_LINES_MAX = 12;

    /** Lines of all threads together. */
    static final int LINES_MAX = 60;

    /** A thread of the JVM's or of the worker's own. */
    private static final Pattern OWN = Pattern.compile("\"(Reference Handler|Finalizer|Signal Dispatcher|Common-Cleaner"
            + "|Notification Thread|Attach Listener|process reaper.*|DestroyJavaVM|xdist-.*)\" #.*");

    private final List<String> lines = new ArrayList<>();
    private int threadsLeftOut;

    private ThreadExcerpt() {}

    /** The dump itself if it is short. */
    static String of(String dump) {
        ThreadExcerpt excerpt = new ThreadExcerpt();
        List<List<String>> own = new ArrayList<>();
        for (String block : dump.strip().split("\n\\s*\n")) {
            List<String> thread = block.lines().toList();
            if (thread.isEmpty()) {
                continue;
            }
            if (OWN.matcher(thread.get(0)).matches()) {
                own.add(thread);
            } else {
                excerpt.add(thread);
            }
        }
        own.forEach(excerpt::add);
        if (excerpt.threadsLeftOut > 0) {
            excerpt.lines.add("... and " + excerpt.threadsLeftOut
                    + (excerpt.threadsLeftOut == 1 ? " more thread" : " more threads"));
        }
        return String.join("\n", excerpt.lines);
    }

    private void add(List<String> thread) {
        int shown = Math.min(thread.size(), THREAD_LINES_MAX);
        if (threadsLeftOut > 0 || lines.size() + shown > LINES_MAX) {
            threadsLeftOut++;
            return;
        }
        lines.addAll(thread.subList(0, shown));
        if (shown < thread.size()) {
            lines.add("\t... " + (thread.size() - shown) + " more");
        }
    }
}
