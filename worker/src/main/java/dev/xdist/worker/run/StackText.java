package dev.xdist.worker.run;

import dev.xdist.proto.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A throwable's stack trace as text, within the limit; whatever the throwable itself does. */
final class StackText {
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
        return limited(text.toString());
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
