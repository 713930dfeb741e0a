package dev.xdist.worker.run;

import dev.xdist.worker.link.Failure;
import dev.xdist.worker.link.ReportName;
import org.jspecify.annotations.Nullable;

/** A failure in the three forms that Surefire shows: the whole trace, the trimmed one, one line for the summary. */
final class FailureText {
    private FailureText() {}

    /** A failed test always has a failure, even if nothing was thrown. */
    static Failure of(@Nullable Throwable thrown, ReportName name, boolean trim) {
        if (thrown == null) {
            return new Failure("", null, "", "", "");
        }
        String message = localizedMessageOf(thrown);
        String trace = StackText.limited(withMessageOnLinesOfItsOwn(StackText.of(thrown), thrown, message));
        String trimmed = trim ? StackText.limited(TrimmedTrace.of(thrown, name.sourceName)) : "";
        String summary = SummaryLine.of(thrown, name.sourceName, name.name);
        return new Failure(thrown.getClass().getName(), limited(message), trace, trimmed, limited(summary));
    }

    /** The message, or that of what the throwable throws when it is asked for it. */
    static @Nullable String messageOf(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        try {
            return limited(thrown.getMessage());
        } catch (RuntimeException | Error e) {
            return limited(e.getMessage());
        }
    }

    static @Nullable String localizedMessageOf(Throwable thrown) {
        try {
            return thrown.getLocalizedMessage();
        } catch (RuntimeException | Error e) {
            return e.getLocalizedMessage();
        }
    }

    private static String withMessageOnLinesOfItsOwn(String trace, Throwable thrown, @Nullable String message) {
        String start = thrown.getClass().getName() + ": ";
        return message != null && hasSeveralLines(message) && trace.startsWith(start)
                ? start + '\n' + trace.substring(start.length())
                : trace;
    }

    static boolean hasSeveralLines(String text) {
        int first = text.indexOf('\n');
        return first >= 0 && (text.indexOf('\n', first + 1) >= 0 || !text.trim().endsWith("\n"));
    }

    private static @Nullable String limited(@Nullable String text) {
        return text == null ? null : StackText.limited(text);
    }
}
