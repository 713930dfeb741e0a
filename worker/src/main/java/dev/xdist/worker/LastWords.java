package dev.xdist.worker;

import dev.xdist.worker.capture.Capture;
import dev.xdist.worker.link.Outbox;
import java.io.PrintStream;

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
        ExitCaller.tell(log);
        capture.send();
        outbox.flush();
    }
}
