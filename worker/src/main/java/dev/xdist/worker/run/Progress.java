package dev.xdist.worker.run;

import dev.xdist.worker.capture.Capture;
import dev.xdist.worker.discover.UniqueIds;
import dev.xdist.worker.link.FoundUnit;
import dev.xdist.worker.link.Locks;
import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.TestEvent;
import dev.xdist.worker.link.UnitEnd;
import dev.xdist.worker.link.UnitOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is running, and what the controller is told about it. One unit at a time; written by the thread that
 * runs units, read by all threads that run tests.
 */
final class Progress {
    final ClassInHand inHand;
    final Invocations invocations;
    private final Outbox outbox;
    private final Capture capture;
    private volatile @Nullable UnitOrder order;
    private long startNanos;
    private volatile boolean reached;
    private volatile boolean containerFailed;
    private boolean inSeveralThreads;
    private volatile boolean ungated;

    Progress(Outbox outbox, Capture capture) {
        this.outbox = outbox;
        this.capture = capture;
        this.inHand = new ClassInHand(outbox);
        this.invocations = new Invocations(outbox);
    }

    void begin(UnitOrder unit) {
        capture.send();
        inHand.forget();
        order = unit;
        reached = false;
        containerFailed = false;
        capture.owner(unit.unit, "");
        startNanos = System.nanoTime();
        outbox.unitStarted(unit.unit);
    }

    void end(UnitEnd end, String text) {
        capture.send();
        inHand.close();
        tellReplaced();
        outbox.unitFinished(current().unit, System.nanoTime() - startNanos, end, text);
    }

    private void tellReplaced() {
        String stream = capture.replaced();
        if (stream != null) {
            outbox.notice(stream + " was replaced while " + current().owner.name + " ran, and has not been put back."
                    + " What later tests print on this worker reaches their reports only if the new stream hands it"
                    + " on.");
        }
    }

    /** Tells that nothing of the unit is run for now: it is bound to others, and the controller did not know that. */
    void heldBack(Locks locks, Set<String> groups) {
        capture.send();
        inHand.close();
        outbox.unitHeldBack(current().unit, locks, groups);
    }

    /** Tells what the class of the unit holds. */
    void collected(List<FoundUnit> found, boolean mayBeSplit) {
        boolean splittable = mayBeSplit && !inSeveralThreads;
        if (splittable) {
            inHand.open(current().unit, found);
        }
        outbox.classCollected(current().owner.number, found, "", splittable);
    }

    void send(TestEvent event) {
        capture.send();
        outbox.testEvent(current().unit, event);
    }

    /**
     * Lets all be known that has ended: what comes next is no test, and if it never ends, or ends this JVM, no test is
     * to be blamed for that.
     */
    void flush() {
        capture.send();
        outbox.flush();
    }

    /** Output belongs to this test or container from now on. */
    void owner(String uniqueId) {
        capture.owner(current().unit, uniqueId);
    }

    /**
     * Whether tests are run of whose surroundings nothing is heard. What follows the end of one may then be an {@code
     * AfterClass}, or the next test's instance, which JUnit 4.12 and Spring's runner make before they tell that it
     * begins: if that ends this JVM, the test before must not be blamed, so its end is told at once.
     */
    void ungated(boolean now) {
        ungated = now;
    }

    /** This test has ended: what its threads print from now on comes late. */
    void over(String uniqueId) {
        capture.over(uniqueId);
        if (ungated) {
            flush();
        }
    }

    void inSeveralThreads() {
        capture.attributeByThread();
        inSeveralThreads = true;
        // The engine takes all methods of a class at once.
        inHand.close();
    }

    void notice(String text) {
        outbox.notice(text);
    }

    UnitOrder current() {
        UnitOrder running = order;
        if (running == null) {
            throw new IllegalStateException("Something runs outside of any unit.");
        }
        return running;
    }

    /** Whether this test or container is, holds or belongs to what was ordered, and was neither run nor given away. */
    boolean wants(String uniqueId) {
        UnitOrder running = current();
        boolean related = running.isWholeClass() || UniqueIds.areRelated(uniqueId, running.uniqueId);
        return related
                && !UniqueIds.isAtOrBelowAny(uniqueId, running.skip)
                && !inHand.isGiven(uniqueId)
                && Invocations.isShared(running, uniqueId);
    }

    /** Whether all in this container belongs to what was ordered. */
    boolean covers(String containerId) {
        UnitOrder running = current();
        return running.isWholeClass() || UniqueIds.isAtOrBelow(containerId, running.uniqueId);
    }

    /** The unit itself is about to run; what failed so far did not keep it from that. */
    void markReached() {
        reached = true;
    }

    void markContainerFailed() {
        containerFailed = true;
    }

    /** Whether a container above the unit failed, so that the unit did not run, nor would its neighbours. */
    boolean failedAbove() {
        return containerFailed && !reached;
    }
}
