package dev.xdist.worker;

import java.io.PrintStream;
import java.util.Map;

/** Who called {@code System.exit}: told while the JVM shuts down, when that thread still stands there. */
final class ExitCaller {
    private ExitCaller() {}

    /** Writes to the log where each such thread stands. */
    static void tell(PrintStream log) {
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            if (callsExit(entry.getValue())) {
                tell(log, entry.getKey(), entry.getValue());
            }
        }
        log.flush();
    }

    private static boolean callsExit(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().equals("java.lang.Runtime")
                    && element.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }

    /** What called the test is the same for all, and so much that it would hide the rest. */
    private static boolean isOfRunner(String className) {
        return className.startsWith("jdk.internal.reflect.")
                || className.startsWith("sun.reflect.")
                || className.startsWith("java.lang.reflect.")
                || className.startsWith("org.junit.");
    }

    /** Without the name of the loader of all user's classes. */
    static String frame(StackTraceElement element) {
        String text = element.toString();
        return text.startsWith("app//") ? text.substring("app//".length()) : text;
    }

    private static void tell(PrintStream log, Thread caller, StackTraceElement[] trace) {
        log.println("xdist: System.exit was called on thread \"" + caller.getName() + "\":");
        for (StackTraceElement element : trace) {
            if (isOfRunner(element.getClassName())) {
                return;
            }
            log.println("\tat " + frame(element));
        }
    }
}
