package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units that wait for the same: they hold the same locks, and are of one slot and of one scope, or of none. */
final class BoundQueue {
    /** What the units of a queue have in common. */
    record Bond(Locks locks, int slot, int scope) {
        static Bond of(Unit unit) {
            return new Bond(unit.locks(), unit.owner().slot(), unit.scope());
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
        return bond.slot == ClassId.ANY_SLOT && bond.scope == Unit.NO_SCOPE;
    }
}
