package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units that wait for the same: they hold the same locks, are of one slot and of one scope, or of none, and may run on
 * the same nodes.
 */
final class BoundQueue {
    /**
     * What the units of a queue have in common.
     *
     * @param fresh whether each wants a node that has begun nothing
     * @param slots where they may run; none: anywhere
     */
    record Bond(Locks locks, int slot, int scope, boolean fresh, Set<Integer> slots) {
        static Bond of(Unit unit, Steering steering) {
            return new Bond(unit.locks(), unit.owner().slot(), unit.scope(), steering.fresh(), steering.slots());
        }

        /** Whether not any node will do, whatever it does. */
        boolean choosesNodes() {
            return fresh || !slots.isEmpty();
        }
    }

    final Bond bond;
    /** Queues stand in the order in which they came to be. */
    final int number;
    /** In an order that is the same in each JVM. */
    final List<String> reads;

    final List<String> writes;
    /** The key that another unit holds, and for which it waits; null if it is not known to wait for any. */
    @Nullable
    String waitsFor;
    /** The key for which it waited when it was last looked at again. */
    @Nullable
    String wokenBy;

    BoundQueue(Bond bond, int number) {
        this.bond = bond;
        this.number = number;
        reads = bond.locks.reads().stream().sorted().toList();
        writes = bond.locks.writes().stream().sorted().toList();
    }

    int number() {
        return number;
    }

    boolean isAlone() {
        return bond.locks.isAlone();
    }

    /** Whether any node will do. */
    boolean goesAnywhere() {
        return bond.slot == ClassId.ANY_SLOT && bond.scope == Unit.NO_SCOPE && !bond.choosesNodes();
    }

    /** Whether nodes of a slot may have what waits here. */
    boolean admits(int slot) {
        return (bond.slot == ClassId.ANY_SLOT || bond.slot == slot)
                && (bond.slots.isEmpty() || bond.slots.contains(slot));
    }
}
