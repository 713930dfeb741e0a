package dev.xdist.provider.unit;

/**
 * What becomes of the unit, or the test in it, that is blamed for a crash.
 *
 * @param by the plugin that says so; empty if none does
 */
public record Verdict(Kind kind, String by) {
    /** What nobody has another word for. */
    public static final Verdict REPORT = new Verdict(Kind.REPORT, "");

    /** The kinds of verdicts. */
    public enum Kind {
        /** An error. */
        REPORT,
        /** It is run again, and nothing is told of it. */
        RETRY,
        /** It counts as skipped. */
        SKIP
    }
}
