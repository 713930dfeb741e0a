package dev.xdist.worker.capture;

/** Sends on what a test printed before it fell silent. Started when something is printed for the first time. */
final class Flusher implements Runnable {
    private final Capture capture;
    private final ThreadGroup group = Thread.currentThread().getThreadGroup();

    private boolean started;

    private boolean asked;

    /** Its thread is no child of a test's, whichever thread prints first. */
    Flusher(Capture capture) {
        this.capture = capture;
    }

    /** Lets what is pending be sent in a moment. */
    synchronized void ask() {
        if (!started) {
            started = true;
            start();
        }
        if (!asked) {
            asked = true;
            notifyAll();
        }
    }

    private void start() {
        try {
            Thread thread = new Thread(group, this, "xdist-output");
            thread.setDaemon(true);
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            thread.start();
        } catch (OutOfMemoryError e) {
            // No more threads: output is sent when more is printed, or the test ends.
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                awaitAsked();
                Thread.sleep(Capture.QUIET_MILLIS_MAX);
                capture.flushQuiet();
            }
        } catch (InterruptedException e) {
            // A test that interrupts every thread it finds: it goes on without us.
        }
    }

    private synchronized void awaitAsked() throws InterruptedException {
        while (!asked) {
            wait();
        }
        asked = false;
    }
}
