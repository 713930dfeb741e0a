package dev.xdist.worker.capture;

import dev.xdist.proto.Limits;
import dev.xdist.worker.link.Outbox;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of standard output and error and sends what is printed, with the test that printed it.
 *
 * <p>While one thread runs the tests, output belongs to what began last, whichever thread prints: that is how Surefire
 * tells it too, and it is right for threads that are older than the test, as those of a pool are. Once tests run in
 * several threads, it belongs to the test of the printing thread, or of the thread that started it. What a thread
 * prints after the end of the test that started it is marked.
 */
public final class Capture {
    /** Output that nobody flushes is sent after this many milliseconds, for a test that prints and then dies. */
    static final int QUIET_MILLIS_MAX = 50;

    private static final long QUIET_NANOS_MAX = QUIET_MILLIS_MAX * 1_000_000L;

    /** One worker has one capture. */
    private static final InheritableThreadLocal<Owner> OWN_THREAD = new InheritableThreadLocal<>();

    private final Outbox outbox;
    private final Flusher flusher = new Flusher(this);
    private final PrintStream out = stream(false);
    private final PrintStream err = stream(true);

    private volatile Owner latest = new Owner(Owner.NO_UNIT, "");
    private volatile boolean byThread;

    // The rest is guarded by this.
    private final Set<Owner> unsent = new LinkedHashSet<>();

    /** A buffer that was sent and can be used again. */
    private @Nullable StringBuilder spare;

    private long sentNanos = System.nanoTime();

    /** Owned by the thread that runs units. */
    private boolean replacementTold;

    public Capture(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Replaces {@link System#out} and {@link System#err}. */
    public void install() {
        System.setOut(out);
        System.setErr(err);
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
        OWN_THREAD.set(owner);
    }

    /** A test of this thread has ended; what threads print that it started comes late. */
    public void over(String uniqueId) {
        Owner own = OWN_THREAD.get();
        if (own != null && own.uniqueId.equals(uniqueId)) {
            own.over = true;
        }
    }

    /**
     * Names a standard stream that is not the one that was installed, the first time that this is asked while one is.
     * JUnit's own hands on what it hears.
     */
    public @Nullable String replaced() {
        String name = isForeign(System.out, out) ? "System.out" : isForeign(System.err, err) ? "System.err" : null;
        if (name == null || replacementTold) {
            return null;
        }
        replacementTold = true;
        return name;
    }

    private static boolean isForeign(@Nullable PrintStream current, PrintStream own) {
        return current != own
                && (current == null || !current.getClass().getName().startsWith("org.junit.platform."));
    }

    void write(String text, boolean endsLine, boolean stderr) {
        if (text.isEmpty() && !endsLine) {
            return;
        }
        try {
            append(text, endsLine ? System.lineSeparator() : "", stderr);
        } catch (OutOfMemoryError e) {
            // The test that prints must not see it; what it printed is lost.
            forget();
        }
    }

    private synchronized void append(String text, String end, boolean stderr) {
        Owner origin = OWN_THREAD.get();
        Owner owner = ownerOf(origin);
        if (origin != null && origin != owner && origin.over && owner.marks(origin)) {
            mark(owner, origin, stderr);
        }
        add(owner, text, stderr);
        add(owner, end, stderr);
        if (System.nanoTime() - sentNanos > QUIET_NANOS_MAX) {
            send();
            outbox.flush();
        } else {
            flusher.ask();
        }
    }

    private Owner ownerOf(@Nullable Owner origin) {
        Owner running = latest;
        if (!byThread || origin == null || (origin.over && origin.unit == running.unit)) {
            return running;
        }
        // The controller takes nothing more for a unit that has ended.
        return origin.unit == running.unit ? origin : running;
    }

    private void mark(Owner owner, Owner origin, boolean stderr) {
        String mark = "[xdist: thread \"" + Thread.currentThread().getName() + "\", which " + origin.label()
                + " started, prints from here on]";
        add(owner, (owner.inLine ? System.lineSeparator() : "") + mark + System.lineSeparator(), stderr);
    }

    private void add(Owner owner, String text, boolean stderr) {
        if (text.isEmpty()) {
            return;
        }
        if (stderr != owner.stderr) {
            send(owner);
            owner.stderr = stderr;
        }
        int from = 0;
        StringBuilder buffer = buffer(owner);
        while (text.length() - from > Limits.OUTPUT_CHUNK_CHARS - buffer.length()) {
            int to = from + Limits.OUTPUT_CHUNK_CHARS - buffer.length();
            if (to > from && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            buffer.append(text, from, to);
            send(owner);
            buffer = buffer(owner);
            from = to;
        }
        buffer.append(text, from, text.length());
        owner.inLine = text.charAt(text.length() - 1) != '\n';
    }

    private StringBuilder buffer(Owner owner) {
        StringBuilder buffer = owner.pending;
        if (buffer == null) {
            StringBuilder free = spare;
            buffer = free == null ? new StringBuilder() : free;
            spare = null;
            owner.pending = buffer;
            unsent.add(owner);
        }
        return buffer;
    }

    /** Hands on what was printed so far, so that it stands before what is sent next. */
    public synchronized void send() {
        for (Owner owner : unsent) {
            hand(owner);
        }
        unsent.clear();
    }

    private void send(Owner owner) {
        if (unsent.contains(owner)) {
            hand(owner);
            unsent.remove(owner);
        }
    }

    private void hand(Owner owner) {
        StringBuilder buffer = owner.pending;
        if (buffer == null || buffer.length() == 0) {
            return;
        }
        StackRoom.claim();
        outbox.output(owner.unit, owner.uniqueId, buffer.toString(), owner.stderr);
        buffer.setLength(0);
        owner.pending = null;
        spare = buffer;
        sentNanos = System.nanoTime();
    }

    synchronized void flushQuiet() {
        if (!unsent.isEmpty()) {
            send();
            outbox.flush();
        }
    }

    private synchronized void forget() {
        for (Owner owner : unsent) {
            owner.pending = null;
        }
        unsent.clear();
        spare = null;
    }
}
