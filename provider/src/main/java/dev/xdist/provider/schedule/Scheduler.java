package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Share;
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

    /**
     * The order in which whole classes stand in what is pending at first, when the user asked for none; the session
     * puts those of higher priority before the others.
     */
    default List<ClassId> firstOrder(List<ClassId> classes, Estimates estimates) {
        return classes;
    }

    /** Whether classes in a group stay on one node where the group is found only when they are dealt. */
    default boolean bindsGroups() {
        return false;
    }

    /** How collected classes are cut, and what stays together. Asked for only with {@link #collectsFirst}. */
    default Scoping scoping() {
        return Scoping.FREE;
    }

    /**
     * Classes, of those in this order, that are collected before the first deal though the others are not: their units
     * then stand among these, by priority and by {@link Cut#partNanos}. Never asked for with {@link #collectsFirst},
     * nor when the user asked for an order.
     */
    default List<ClassId> cutFirst(List<ClassId> order, Estimates estimates, int nodes) {
        return List.of();
    }

    /** The units of a class that was to be {@link #cutFirst}, in the order in which they wait. */
    default List<Cut> cut(ClassId owner, List<String> found, Estimates estimates) {
        return found.stream().map(id -> new Cut(id, Share.ALL, Long.MAX_VALUE)).toList();
    }

    /**
     * A unit to be made.
     *
     * @param uniqueId of a method; empty for the whole class
     * @param partNanos what it is expected to take together with the others that are to go to the same node, the same
     *     for each of them; it waits in front of whole classes that take less
     */
    record Cut(String uniqueId, Share share, long partNanos) {}

    /** Whether a plugin deals as long as it can; {@link #decide} is called when it cannot any more. */
    default boolean asksPlugin() {
        return false;
    }

    /** Reads the board and deals. */
    void decide(Board board, long nowNanos, Deals deals);
}
