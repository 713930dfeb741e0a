package dev.xdist.worker;

import dev.xdist.worker.capture.Capture;
import dev.xdist.worker.link.Outbox;
import java.io.PrintStream;
import java.util.Map;

/**
 * Runs when the JVM shuts down. If nobody ordered that, a test called {@code System.exit}: sends what it printed, and
 * writes to the worker's log who called.
 */
final class LastWords extends Thread {
    private final Capture capture;
    private final Outbox outbox;
    private final Lifeline lifeline;
    private final PrintStream log;

    LastWords(Capture capture, Outbox outbox, Lifeline lifeline, PrintStream log) {
        super("xdist-last-words");
        this.capture = capture;
        this.outbox = outbox;
        this.lifeline = lifeline;
        this.log = log;
    }

    @Override
    public void run() {
        if (lifeline.isEnding()) {
            return;
        }
        for (Map.Entry<Thread, StackTraceElement[]> entry : getAllStackTraces().entrySet()) {
            if (callsExit(entry.getValue())) {
                tell(entry.getKey(), entry.getValue());
            }
        }
        log.flush();
        capture.send();
        outbox.flush();
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

    private void tell(Thread caller, StackTraceElement[] trace) {
        log.println("xdist: System.exit was called on thread \"" + caller.getName() + "\":");
        for (StackTraceElement element : trace) {
            if (isOfRunner(element.getClassName())) {
                return;
            }
            log.println("\tat " + frame(element));
        }
    }
}
