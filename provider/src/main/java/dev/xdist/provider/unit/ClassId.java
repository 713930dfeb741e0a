package dev.xdist.provider.unit;

import java.util.BitSet;
import java.util.Collection;

/**
 * A class that Surefire's scan found; where every node runs everything, that class on one slot.
 *
 * @param number its place in the run's order, from 0
 * @param name its binary name
 * @param slot the slot whose nodes alone may run it, or {@link #ANY_SLOT}
 */
public record ClassId(int number, String name, int slot) {
    /** Any node may run it. */
    public static final int ANY_SLOT = -1;

    /** A class that any node may run. */
    public ClassId(int number, String name) {
        this(number, name, ANY_SLOT);
    }

    /** Whether nodes of a slot may run it. */
    public boolean runsOn(int place) {
        return slot == ANY_SLOT || slot == place;
    }

    /** The numbers of these: with millions of classes a set of a hundredth of the size and time of a hash set. */
    public static BitSet numbers(Collection<ClassId> classes) {
        BitSet numbers = new BitSet();
        classes.forEach(owner -> numbers.set(owner.number()));
        return numbers;
    }
}
