package dev.xdist.provider.report;

/** What a test came to. */
enum Outcome {
    PASSED,
    FAILED,
    ERROR,
    ABORTED,
    SKIPPED;

    boolean isFailure() {
        return this == FAILED || this == ERROR;
    }
}
