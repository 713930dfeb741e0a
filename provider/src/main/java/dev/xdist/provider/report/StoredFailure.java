package dev.xdist.provider.report;

import dev.xdist.proto.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A failure whose long texts are in the class's store.
 *
 * @param message null where the throwable had none
 * @param summary one line for the console's summary
 */
record StoredFailure(String throwableClass, @Nullable String message, Piece trace, Piece trimmedTrace, String summary) {
    static StoredFailure of(Failure sent, TextStore store) {
        Piece trace = store.append(sent.getTrace());
        boolean same =
                sent.getTrimmedTrace().isEmpty() || sent.getTrimmedTrace().equals(sent.getTrace());
        Piece trimmed = same ? trace : store.append(sent.getTrimmedTrace());
        return new StoredFailure(sent.getThrowableClass(), messageOf(sent), trace, trimmed, sent.getSummary());
    }

    /** For a test that failed without a throwable: Surefire cannot take a failure without a trace. */
    static StoredFailure untold(TextStore store) {
        Piece nothing = store.append("");
        return new StoredFailure("", null, nothing, nothing, "");
    }

    static StoredFailure of(String type, String message, String details, String summary, TextStore store) {
        String text = type + ": " + message + (details.isEmpty() ? "" : "\n" + details);
        Piece trace = store.append(text);
        return new StoredFailure(type, message, trace, trace, summary);
    }

    /** The link cannot tell no message from an empty one; the trace can: with a message it says {@code Type: }. */
    private static @Nullable String messageOf(Failure sent) {
        if (!sent.getMessage().isEmpty()) {
            return sent.getMessage();
        }
        return sent.getTrace().startsWith(sent.getThrowableClass() + ":") ? "" : null;
    }
}
