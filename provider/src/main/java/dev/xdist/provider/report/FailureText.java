package dev.xdist.provider.report;

import org.apache.maven.surefire.api.report.SafeThrowable;
import org.apache.maven.surefire.api.report.StackTraceWriter;
import org.jspecify.annotations.Nullable;

/** A failure as Surefire wants it, from strings: the throwable itself is in another JVM. */
final class FailureText implements StackTraceWriter {
    private final StoredFailure failure;
    private final String label;
    private final TextStore store;

    /** The label stands in the summary, which is all that the console's last lines show. */
    FailureText(StoredFailure failure, String label, TextStore store) {
        this.failure = failure;
        this.label = label;
        this.store = store;
    }

    @Override
    public String writeTraceToString() {
        return text(failure.trace());
    }

    @Override
    public String writeTrimmedTraceToString() {
        return text(failure.trimmedTrace());
    }

    @Override
    public String smartTrimmedStackTrace() {
        return XmlText.of(failure.summary() + label);
    }

    @Override
    public @Nullable SafeThrowable getThrowable() {
        return failure.throwableClass().isEmpty()
                ? null
                : new SafeThrowable(new Told(XmlText.ofOptional(failure.message())));
    }

    private String text(Piece piece) {
        String read = store.read(piece);
        String alone = failure.throwableClass() + (failure.message() == null ? "" : ": " + failure.message());
        return XmlText.of(read.isEmpty() ? alone : read);
    }

    /** Carries a message that may be absent. */
    private static final class Told extends Throwable {
        private static final long serialVersionUID = 1;

        Told(@Nullable String message) {
            super(message, null, false, false);
        }
    }
}
