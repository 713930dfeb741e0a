package dev.xdist.provider.schedule;

/**
 * Says, from the board alone, which units go where next. Keeps no unit of its own; called after every event that
 * changed the board.
 */
public interface Scheduler {
    /** Whether units are the methods of all classes, known before the first deal; else they are whole classes. */
    boolean collectsFirst();

    /** Reads the board and deals. */
    void decide(Board board, long nowNanos, Deals deals);
}
