package dev.xdist.provider.unit;

/** How a worker ended a unit. What the tests in it came to is not told here: that is in the test events. */
public enum UnitResult {
    /** It was run. */
    DONE,
    /** The class holds no test that is wanted; nothing is reported for it. */
    NO_TESTS,
    /** The worker could not resolve it. */
    NOT_FOUND
}
