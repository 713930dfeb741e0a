package dev.xdist.worker.link;

import org.jspecify.annotations.Nullable;

/** A throwable in words. */
public final class Failure {
    public final String throwableClass;
    public final @Nullable String message;
    public final String trace;
    public final String trimmedTrace;
    public final @Nullable String summary;

    public Failure(
            String throwableClass,
            @Nullable String message,
            String trace,
            String trimmedTrace,
            @Nullable String summary) {
        this.throwableClass = throwableClass;
        this.message = message;
        this.trace = trace;
        this.trimmedTrace = trimmedTrace;
        this.summary = summary;
    }
}
