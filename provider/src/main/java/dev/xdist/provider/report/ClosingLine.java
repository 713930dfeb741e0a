package dev.xdist.provider.report;

import dev.xdist.provider.session.RunSummary;
import java.util.Locale;

/** The last words of a run. */
final class ClosingLine {
    private ClosingLine() {}

    /** {@code xdist: 190 tests in 28 classes on 2 workers in 43.1 s; one JVM would have taken up to 86 s.} */
    static String of(RunSummary summary, int tests, int classes, int workers) {
        String line = "xdist: " + count(tests, "test", "tests") + " in "
                + count(classes, "class", "classes") + " on "
                + count(workers, "worker", "workers") + " in "
                + seconds(summary.wallNanos()) + " s; one JVM would have taken up to "
                + roughSeconds(summary.busyNanos()) + " s.";
        return summary.crashes() == 0 ? line : line + " " + crashes(summary.crashes());
    }

    private static String crashes(int crashes) {
        return crashes == 1 ? "1 worker died." : crashes + " workers died.";
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    /** Whole seconds from ten on: it is a sum of many that were measured side by side. */
    private static String roughSeconds(long nanos) {
        return nanos < 9_950_000_000L ? seconds(nanos) : String.format(Locale.ROOT, "%.0f", nanos / 1e9);
    }
}
