package dev.xdist.provider.node;

import dev.xdist.proto.TestEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much a worker has told of each unit that it runs. Ids, names and messages are kept in memory until their class is
 * reported, and a worker can make up any number of them. Output and traces are not counted: they are kept on disk.
 * Owned by the link thread.
 */
final class Telling {
    /**
     * Characters told of one unit. A test takes some 600 with all that is kept of it, so these are 900,000 tests in one
     * class, which take about as many bytes of the controller's memory.
     */
    static final long CHARS_MAX = 512L * 1024 * 1024;

    /** What an event takes besides its texts. */
    private static final int EVENT_CHARS = 64;

    private final Map<Integer, Long> chars = new HashMap<>();

    /** Counts an event; returns whether its unit has told more than is allowed. */
    boolean isTooMuch(TestEvent event) {
        if (event.getKind() == TestEvent.Kind.OUTPUT) {
            return false;
        }
        return chars.merge(event.getUnit(), charsOf(event), Long::sum) > CHARS_MAX;
    }

    static String tooMuch(int unit) {
        return String.format(
                Locale.ROOT,
                "told more of unit %d than can be kept: more than %,d characters without its output",
                unit,
                CHARS_MAX);
    }

    void ended(int unit) {
        chars.remove(unit);
    }

    private static long charsOf(TestEvent event) {
        long names = (long) event.getName().getSourceName().length()
                + event.getName().getSourceText().length()
                + event.getName().getSourceQualifiedName().length()
                + event.getName().getName().length()
                + event.getName().getNameText().length();
        long texts = (long) event.getReason().length()
                + event.getFailure().getThrowableClass().length()
                + event.getFailure().getMessage().length()
                + event.getFailure().getSummary().length();
        return EVENT_CHARS + event.getUniqueId().length() + names + texts;
    }
}
