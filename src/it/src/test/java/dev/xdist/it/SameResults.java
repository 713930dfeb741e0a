package dev.xdist.it;

import java.nio.file.Path;

/** Compares two folders of reports from the command line: expected, then actual. Ends with 1 where they differ. */
public final class SameResults {
    private SameResults() {}

    /** Prints one line. */
    public static void main(String[] args) {
        Reports expected = Reports.in(Path.of(args[0]));
        try {
            Reports.in(Path.of(args[1])).sameResultsAs(expected);
            System.out.println("the same " + expected.all().size());
        } catch (AssertionError e) {
            System.out.println("differ: " + e.getMessage());
            System.exit(1);
        }
    }
}
