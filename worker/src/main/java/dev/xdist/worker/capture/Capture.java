package dev.xdist.worker.capture;

import dev.xdist.proto.Limits;
import dev.xdist.worker.link.Outbox;
import java.io.PrintStream;

/**
 * Takes the place of standard output and error and sends what is printed, with the test that printed it.
 *
 * <p>While one thread runs the tests, output belongs to what began last, whichever thread prints: that is how Surefire
 * tells it too, and it is right for threads that are older than the test. Once tests run in several threads, it belongs
 * to the test of the printing thread, or of the thread that started it.
 */
public final class Capture {
    /** Output that nobody flushes is sent after this many nanoseconds, for a test that prints and then dies. */
    private static final long QUIET_NANOS_MAX = 50_000_000;

    /** One worker has one capture. */
    private static final InheritableThreadLocal<Owner> OWN_THREAD = new InheritableThreadLocal<>();

    private final Outbox outbox;

    private volatile Owner latest = Owner.NOBODY;
    private volatile boolean byThread;

    private final StringBuilder pending = new StringBuilder();
    private Owner pendingOwner = Owner.NOBODY;
    private boolean pendingStderr;
    private long sentNanos = System.nanoTime();

    public Capture(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Replaces {@link System#out} and {@link System#err}. */
    public void install() {
        System.setOut(stream(false));
        System.setErr(stream(true));
    }

    PrintStream stream(boolean stderr) {
        return new CapturedStream(this, stderr);
    }

    /** From now on tests run in several threads. */
    public void attributeByThread() {
        byThread = true;
    }

    /** Says to whom output belongs that comes from this thread from now on. */
    public void owner(int unit, String uniqueId) {
        Owner owner = new Owner(unit, uniqueId);
        latest = owner;
        if (byThread) {
            OWN_THREAD.set(owner);
        }
    }

    void write(String text, boolean stderr) {
        if (text.isEmpty()) {
            return;
        }
        try {
            append(text, stderr);
        } catch (OutOfMemoryError e) {
            // The test that prints must not see it; what it printed is lost.
            pendingCleared();
        }
    }

    private synchronized void append(String text, boolean stderr) {
        Owner owner = currentOwner();
        if (stderr != pendingStderr || !owner.isSameAs(pendingOwner)) {
            send();
            pendingOwner = owner;
            pendingStderr = stderr;
        }
        int from = 0;
        while (text.length() - from > Limits.OUTPUT_CHUNK_CHARS - pending.length()) {
            int to = from + Limits.OUTPUT_CHUNK_CHARS - pending.length();
            if (to > from && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pending.append(text, from, to);
            send();
            from = to;
        }
        pending.append(text, from, text.length());
        if (System.nanoTime() - sentNanos > QUIET_NANOS_MAX) {
            send();
            outbox.flush();
        }
    }

    /** Hands on what was printed so far, so that it stands before what is sent next. */
    public synchronized void send() {
        if (pending.length() == 0) {
            return;
        }
        outbox.output(pendingOwner.unit, pendingOwner.uniqueId, pending.toString(), pendingStderr);
        pending.setLength(0);
        sentNanos = System.nanoTime();
    }

    private synchronized void pendingCleared() {
        pending.setLength(0);
    }

    private Owner currentOwner() {
        if (byThread) {
            Owner own = OWN_THREAD.get();
            if (own != null) {
                return own;
            }
        }
        return latest;
    }

    private static final class Owner {
        static final Owner NOBODY = new Owner(0, "");

        final int unit;
        final String uniqueId;

        Owner(int unit, String uniqueId) {
            this.unit = unit;
            this.uniqueId = uniqueId;
        }

        boolean isSameAs(Owner other) {
            return unit == other.unit && uniqueId.equals(other.uniqueId);
        }
    }
}
