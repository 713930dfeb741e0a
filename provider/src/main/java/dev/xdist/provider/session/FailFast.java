package dev.xdist.provider.session;

/** Counts failed tests and crashes against the limit after which nothing more is begun. */
final class FailFast {
    private final int failuresMax;
    private int failures;

    FailFast(int failuresMax) {
        this.failuresMax = failuresMax;
    }

    /** Counts one; returns whether it is the one that reaches the limit. */
    boolean failed() {
        failures++;
        return failuresMax > 0 && failures == failuresMax;
    }
}
