package dev.xdist.worker.run;

import dev.xdist.proto.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A throwable's stack trace as text, within the limit; whatever the throwable itself does. */
final class StackText {
    private static final String OURS = "\tat " + Gate.class.getName() + '.';

    private StackText() {}

    static String of(Throwable thrown) {
        StringWriter text = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(text, true));
        } catch (RuntimeException | Error e) {
            // A throwable with a mind of its own: its class and where it was made are the least to tell.
            return thrown.getClass().getName() + " (its stack trace cannot be printed: "
                    + e.getClass().getName() + ")\n";
        }
        return limited(withoutWorker(text.toString()));
    }

    /**
     * Cuts each trace where the worker's own calls begin: in a stock fork nothing of interest stands below them, and a
     * reader would look for a reason in them.
     */
    private static String withoutWorker(String text) {
        int ours = text.indexOf(OURS);
        if (ours < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        while (ours >= 0) {
            kept.append(text, from, ours);
            from = ours;
            while (text.startsWith("\tat ", from)) {
                int end = text.indexOf('\n', from);
                from = end < 0 ? text.length() : end + 1;
            }
            ours = text.indexOf(OURS, from);
        }
        return kept.append(text, from, text.length()).toString();
    }

    /** Cuts out the middle of what is too long to be sent. */
    static String limited(String text) {
        int max = Limits.FAILURE_TEXT_CHARS;
        if (text.length() <= max) {
            return text;
        }
        int half = max / 2;
        return text.substring(0, half) + "\n... " + (text.length() - max) + " characters left out ...\n"
                + text.substring(text.length() - half);
    }
}
