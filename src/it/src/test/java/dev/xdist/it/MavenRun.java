package dev.xdist.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one Maven run printed, with the escape codes of a terminal taken out. */
public final class MavenRun {
    private static final String START = "[INFO] Scanning for projects...";
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern LEVELS = Pattern.compile("(?m)^\\[(INFO|WARNING|ERROR)] ");
    private static final Pattern SUMMARY =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)(?!.*Time elapsed)");

    private final String text;

    private MavenRun(String text) {
        this.text = text;
    }

    /** Takes the whole output of one Maven run. */
    public static MavenRun of(String output) {
        return new MavenRun(ESCAPES.matcher(output).replaceAll("").replace("\r", ""));
    }

    /** Cuts a log that several runs were appended to. */
    static List<MavenRun> split(String log) {
        String plain = of(log).text;
        List<MavenRun> runs = new ArrayList<>();
        for (int at = plain.indexOf(START); at >= 0; ) {
            int next = plain.indexOf(START, at + START.length());
            runs.add(new MavenRun(plain.substring(at, next < 0 ? plain.length() : next)));
            at = next;
        }
        return runs.isEmpty() ? List.of(new MavenRun(plain)) : runs;
    }

    /** Fails unless this text was printed; where it has several lines, Maven may have put a level before each. */
    public MavenRun says(String expected) {
        if (!text.contains(expected) && !LEVELS.matcher(text).replaceAll("").contains(expected)) {
            throw new AssertionError("not printed: " + expected + "\n" + text);
        }
        return this;
    }

    /** Fails unless a line in which this expression is found was printed. */
    public MavenRun saysLike(String expression) {
        if (!Pattern.compile(expression, Pattern.MULTILINE).matcher(text).find()) {
            throw new AssertionError("nothing printed is like: " + expression + "\n" + text);
        }
        return this;
    }

    /** Fails if this text was printed. */
    public MavenRun neverSays(String unexpected) {
        if (text.contains(unexpected)) {
            throw new AssertionError("printed: " + unexpected + "\n" + text);
        }
        return this;
    }

    /** Fails unless the last summary counts so many tests. */
    public MavenRun counts(int run, int failures, int errors, int skipped) {
        Matcher found = SUMMARY.matcher(text);
        String last = "no summary";
        while (found.find()) {
            last = found.group();
        }
        String wanted =
                "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d".formatted(run, failures, errors, skipped);
        if (!last.equals(wanted)) {
            throw new AssertionError("the summary is: " + last + "; wanted: " + wanted + "\n" + text);
        }
        return this;
    }

    /** Fails unless Maven ended well. */
    public MavenRun passed() {
        return says("BUILD SUCCESS");
    }

    /** Fails if Maven ended well; what stops a build before its first module prints no "BUILD FAILURE". */
    public MavenRun failed() {
        return neverSays("BUILD SUCCESS");
    }

    /**
     * Fails unless Surefire printed the same lines in the same order, but for what differs from run to run. A line that
     * begins with {@code stderr:} has no place in that order: two threads merge Maven's streams into the log.
     */
    public MavenRun sameConsoleAs(MavenRun expected) {
        return same(expected.orderedPart(), orderedPart());
    }

    private List<String> orderedPart() {
        return surefirePart().filter(line -> !line.startsWith("stderr:")).toList();
    }

    /** Fails unless Surefire's summary, from "Results:" on, has the same lines in any order. */
    public MavenRun sameSummaryAs(MavenRun expected) {
        return same(expected.summary(), summary());
    }

    private MavenRun same(List<String> expected, List<String> seen) {
        if (!expected.equals(seen)) {
            throw new AssertionError("wanted:\n" + String.join("\n", expected) + "\nseen:\n" + String.join("\n", seen));
        }
        return this;
    }

    private List<String> summary() {
        return surefirePart()
                .dropWhile(line -> !line.contains("Results:"))
                .sorted()
                .toList();
    }

    private Stream<String> surefirePart() {
        int from = text.indexOf("T E S T S");
        if (from < 0) {
            throw new AssertionError("no test was run\n" + text);
        }
        int to = text.indexOf("BUILD ", from);
        return Volatile.strip(text.substring(from, to < 0 ? text.length() : to)).lines();
    }

    @Override
    public String toString() {
        return text;
    }
}
