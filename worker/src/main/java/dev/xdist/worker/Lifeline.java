package dev.xdist.worker;

import dev.xdist.worker.link.LossHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends this JVM when its controller is gone: the end of standard input or the loss of the link, whichever is first. The
 * processes that tests started end with it.
 */
class Lifeline extends Thread implements LossHandler {
    /** Exit status of a worker that lost its controller; nobody is left to read it. */
    private static final int EXIT_ORPHAN = 71;

    /** How long shutdown hooks may run after a good end, in milliseconds, where the controller did not say. */
    private static final long HOOKS_MILLIS_MAX = 30_000;

    /** How long the controller may take to answer a goodbye, in milliseconds; it does so in less than one. */
    private static final long LET_GO_MILLIS_MAX = 2_000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final InputStream in;
    private final PrintStream log;
    private volatile long hooksMillis = HOOKS_MILLIS_MAX;
    private volatile boolean ending;

    Lifeline(InputStream in, PrintStream log) {
        super("xdist-lifeline");
        this.in = in;
        this.log = log;
        setDaemon(true);
    }

    /** Sets how long shutdown hooks may run after a good end; 0 leaves it as it is. */
    void exitWithin(int millis) {
        if (millis > 0) {
            hooksMillis = millis;
        }
    }

    /** From now on the controller may go without any haste here. */
    void endInGoodOrder() {
        ending = true;
    }

    /**
     * Waits until the controller has answered this worker's goodbye by closing the stream, so that no thread stands in
     * a read: a JVM that ends with one waits 300 ms for it (HotSpot's {@code wait_for_threads_in_native_to_block}).
     */
    void awaitLetGo() {
        try {
            over.await(LET_GO_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isEnding() {
        return ending;
    }

    /** What is done before this JVM is ended for want of a controller; called by whoever finds that out. */
    void lastAct() {}

    /** The controller is gone. Returns only where the end is under way anyway. */
    @Override
    public void lost() {
        if (ending) {
            return;
        }
        lastAct();
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
        over.countDown();
        if (ending) {
            awaitHooks();
        }
        ending = false;
        lost();
    }

    /** Whoever kills this JVM for staying too long, which begins to count a moment earlier, finds in its log why. */
    private void awaitHooks() {
        long last = hooksMillis / 10;
        try {
            sleep(hooksMillis - last);
            log.println("xdist: this JVM is about to be killed, for it does not end. What all its threads do:");
            log.println(ThreadDump.take());
            log.flush();
            sleep(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
