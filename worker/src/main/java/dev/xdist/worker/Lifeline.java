package dev.xdist.worker;

import dev.xdist.worker.link.LossHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends this JVM when its controller is gone: the end of standard input or the loss of the link, whichever is first. The
 * processes that tests started end with it.
 */
final class Lifeline extends Thread implements LossHandler {
    /** Exit status of a worker that lost its controller; nobody is left to read it. */
    private static final int EXIT_ORPHAN = 71;

    /** How long shutdown hooks may run after a good end when the controller is gone, in milliseconds. */
    private static final long HOOKS_MILLIS_MAX = 30_000;

    private final InputStream in;
    private volatile boolean ending;

    Lifeline(InputStream in) {
        super("xdist-lifeline");
        this.in = in;
        setDaemon(true);
    }

    /** From now on the controller may go without any haste here. */
    void endInGoodOrder() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }

    /** The controller is gone. Returns only where the end is under way anyway. */
    @Override
    public void lost() {
        if (ending) {
            return;
        }
        ProcessTree.killDescendants();
        Runtime.getRuntime().halt(EXIT_ORPHAN);
    }

    @Override
    public void run() {
        try {
            int next = in.read();
            while (next >= 0) {
                next = in.read();
            }
        } catch (IOException e) {
            // as good as its end
        }
        if (ending) {
            sleepForHooks();
        }
        ending = false;
        lost();
    }

    private static void sleepForHooks() {
        try {
            Thread.sleep(HOOKS_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
