package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import java.util.List;

/**
 * Says, from the board alone, which units go where next. Keeps no unit of its own; called after every event that
 * changed the board, never before a node is ready and, with {@link #collectsFirst}, not before all classes are
 * collected.
 */
public interface Scheduler {
    /** Whether units are the methods of all classes, known before the first deal; else they are whole classes. */
    boolean collectsFirst();

    /** Whether what a lost node had queued goes to the front of what is pending; else it goes to the end. */
    boolean requeuesAtFront();

    /** The order in which whole classes stand in what is pending at first, when the user asked for none. */
    default List<ClassId> firstOrder(List<ClassId> classes, Estimates estimates) {
        return classes;
    }

    /** How collected classes are cut, and what stays together. Asked for only with {@link #collectsFirst}. */
    default Scoping scoping() {
        return Scoping.FREE;
    }

    /** Reads the board and deals. */
    void decide(Board board, long nowNanos, Deals deals);
}
