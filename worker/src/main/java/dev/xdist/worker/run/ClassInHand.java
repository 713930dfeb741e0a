package dev.xdist.worker.run;

import dev.xdist.worker.discover.UniqueIds;
import dev.xdist.worker.link.FoundUnit;
import dev.xdist.worker.link.Outbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which methods of the class that runs have begun, and which were given back: the thread that runs tests takes them one
 * by one, the reader thread gives away what was not taken yet.
 */
final class ClassInHand {
    private static final int NO_UNIT = -1;

    private final Outbox outbox;
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private int unit = NO_UNIT;

    ClassInHand(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A unit runs that is a whole class with these methods, of which any may be given back. */
    synchronized void open(int newUnit, List<FoundUnit> methods) {
        unit = newUnit;
        for (FoundUnit method : methods) {
            waiting.add(method.uniqueId());
        }
    }

    /** Nothing is given back from now on; what was has been told. */
    synchronized void close() {
        unit = NO_UNIT;
        waiting.clear();
    }

    /** The next class is on its own: what was given back of the last one is no matter. */
    void forget() {
        given.clear();
    }

    synchronized boolean isOpen() {
        return unit != NO_UNIT;
    }

    /** Whether this was given back, or stands in what was. */
    boolean isGiven(String uniqueId) {
        return !given.isEmpty() && UniqueIds.isAtOrBelowAny(uniqueId, given);
    }

    /** A method or container is about to run; false: it, or all that is in it, was given back. */
    synchronized boolean begin(String uniqueId) {
        if (waiting.remove(uniqueId) || given.isEmpty()) {
            return true;
        }
        return !isGiven(uniqueId) && (hasBelow(waiting, uniqueId) || !hasBelow(given, uniqueId));
    }

    /** Gives back what has not begun, and says so before the unit can end. */
    synchronized void giveBack(int fromUnit, Set<String> wanted) {
        List<String> returned = Collections.emptyList();
        if (fromUnit == unit) {
            returned = new ArrayList<>(wanted);
            returned.retainAll(waiting);
            waiting.removeAll(wanted);
            given.addAll(returned);
        }
        outbox.methodsReturned(fromUnit, returned);
    }

    private static boolean hasBelow(Set<String> ids, String container) {
        for (String id : ids) {
            if (UniqueIds.isAtOrBelow(id, container)) {
                return true;
            }
        }
        return false;
    }
}
