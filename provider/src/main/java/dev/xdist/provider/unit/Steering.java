package dev.xdist.provider.unit;

import java.util.Set;

/**
 * What a class says about when and where it is run.
 *
 * @param priority higher ones are begun first where a scheduler has the say about the order; 0 if it says nothing
 * @param fresh whether it wants a JVM in which nothing ran before it, and nothing runs after it
 * @param slots where it may be run; none: anywhere
 * @param exclusiveGroup name of the group that a node has for itself alone as long as it runs any of it; empty if it is
 *     in no such group, and for a class that chooses its nodes, which is in none at all
 * @param refusal why it cannot be run in this run at all, as a sentence's end; empty if it can
 */
public record Steering(int priority, boolean fresh, Set<Integer> slots, String exclusiveGroup, String refusal) {
    /** It says nothing. */
    public static final Steering NONE = new Steering(0, false, Set.of(), "", "");

    public Steering {
        slots = Set.copyOf(slots);
        exclusiveGroup = fresh || !slots.isEmpty() ? "" : exclusiveGroup;
    }

    /** A class in no such group. */
    public Steering(int priority, boolean fresh, Set<Integer> slots, String refusal) {
        this(priority, fresh, slots, "", refusal);
    }

    /** The same in no such group. */
    public Steering ungrouped() {
        return new Steering(priority, fresh, slots, "", refusal);
    }

    /** Whether not any node will do: a scheduler does not see it then. */
    public boolean binds() {
        return fresh || !slots.isEmpty();
    }

    /** The same without a choice of slots. */
    public Steering anywhere() {
        return new Steering(priority, fresh, Set.of(), exclusiveGroup, refusal);
    }

    /** Whether it may be run on a slot. */
    public boolean allows(int slot) {
        return slots.isEmpty() || slots.contains(slot);
    }
}
