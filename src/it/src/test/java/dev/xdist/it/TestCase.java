package dev.xdist.it;

/**
 * One test as reported.
 *
 * @param outcome passed, failed, error, skipped or flaky, and how often it was tried again
 * @param output what stands in system-out and system-err
 * @param text message and stack trace of what went wrong, or the reason why it was skipped
 */
public record TestCase(String className, String name, String outcome, String output, String text) {
    /** Returns class, name and outcome, without what differs from run to run. */
    public String result() {
        return Volatile.strip(className + "#" + name) + ":" + outcome;
    }

    /** Fails unless its own output holds this. */
    public TestCase printed(String expected) {
        if (!output.contains(expected)) {
            throw new AssertionError(result() + " did not print " + expected + " but " + output);
        }
        return this;
    }

    /** Fails unless it printed so many lines and each begins with this. */
    public TestCase ownLines(String beginning, int expected) {
        long own = output.lines().filter(line -> line.startsWith(beginning)).count();
        if (own != expected || output.lines().count() != expected) {
            throw new AssertionError(result() + " did not print " + expected + " lines of its own but " + output);
        }
        return this;
    }

    /** Fails if its own output holds this. */
    public TestCase didNotPrint(String unexpected) {
        if (output.contains(unexpected)) {
            throw new AssertionError(result() + " printed " + output);
        }
        return this;
    }

    /** Fails unless this was its outcome, with this in the text of the failure. */
    public TestCase ended(String expectedOutcome, String expectedText) {
        if (!outcome.equals(expectedOutcome) || !text.contains(expectedText)) {
            throw new AssertionError(result() + ", wanted " + expectedOutcome + " with " + expectedText + ": " + text);
        }
        return this;
    }

    boolean is(String wantedClass, String wantedName) {
        return className.equals(wantedClass) && name.equals(wantedName);
    }
}
