package dev.xdist.worker.link;

import org.jspecify.annotations.Nullable;

/** What Surefire's own provider would have told its listener. Filled by one thread, then sent. */
public final class TestEvent {
    /** The numbers are those of {@code TestEvent.Kind} in {@code link.proto}. */
    public enum Kind {
        SET_STARTED(0),
        SET_FINISHED(1),
        STARTED(2),
        SUCCEEDED(3),
        FAILED(4),
        ERROR(5),
        ABORTED(6),
        SKIPPED(7);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    final Kind kind;
    final String uniqueId;
    final boolean test;
    final ReportName name;
    int elapsedMillis = -1;
    long limitMillis;

    @Nullable
    Failure failure;

    String reason = "";

    public TestEvent(Kind kind, String uniqueId, boolean test, ReportName name) {
        this.kind = kind;
        this.uniqueId = uniqueId;
        this.test = test;
        this.name = name;
    }

    public TestEvent took(int millis) {
        elapsedMillis = millis;
        return this;
    }

    /** A test that has begun says itself how long it may run. */
    public TestEvent within(long millis) {
        limitMillis = millis;
        return this;
    }

    public TestEvent failedBy(@Nullable Failure cause) {
        failure = cause;
        return this;
    }

    public TestEvent because(@Nullable String text) {
        reason = text == null ? "" : text;
        return this;
    }
}
