package dev.xdist.worker.run;

import org.jspecify.annotations.Nullable;

/** The trace as {@code trimStackTrace} shows it: only the lines in the test's class, and the causes. */
final class TrimmedTrace {
    private TrimmedTrace() {}

    static String of(Throwable thrown, @Nullable String className) {
        StringBuilder text = new StringBuilder();
        Throwable shown = nearestIn(thrown, className);
        append(text, thrown, shown.getStackTrace(), className);
        for (Throwable cause = shown.getCause(); cause != null; cause = cause.getCause()) {
            text.append("Caused by: ");
            append(text, cause, cause.getStackTrace(), className);
        }
        return text.toString();
    }

    private static Throwable nearestIn(Throwable thrown, @Nullable String className) {
        for (Throwable next = thrown; next != null; next = next.getCause()) {
            for (StackTraceElement element : next.getStackTrace()) {
                if (element.getClassName().equals(className)) {
                    return next;
                }
            }
        }
        return thrown;
    }

    private static void append(
            StringBuilder text, Throwable thrown, StackTraceElement[] trace, @Nullable String className) {
        text.append(thrown.getClass().getName());
        String message = FailureText.messageOf(thrown);
        if (message != null) {
            text.append(": ");
            if (FailureText.hasSeveralLines(message)) {
                text.append('\n');
            }
            text.append(message);
        }
        text.append('\n');
        for (StackTraceElement element : trace) {
            if (element.getClassName().equals(className)) {
                text.append("\tat ").append(element).append('\n');
            }
        }
    }
}
