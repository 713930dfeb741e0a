package dev.xdist.provider.gateway;

import java.util.Map;

/** Exit codes in words. */
final class ExitText {
    /** The JDK reports a death by signal n as 128 + n. */
    private static final int SIGNAL_OFFSET = 128;

    private static final int SIGKILL = 9;

    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(SIGKILL, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(15, "SIGTERM"));

    private ExitText() {}

    static boolean isSigkill(int exitValue) {
        return exitValue == SIGNAL_OFFSET + SIGKILL;
    }

    /** {@code died by signal 9 (SIGKILL)} or {@code exited with code 3}. */
    static String of(int exitValue) {
        String signal = SIGNALS.get(exitValue - SIGNAL_OFFSET);
        return signal == null
                ? "exited with code " + exitValue
                : "died by signal " + (exitValue - SIGNAL_OFFSET) + " (" + signal + ")";
    }
}
