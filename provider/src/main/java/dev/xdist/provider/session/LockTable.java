package dev.xdist.provider.session;

import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are locked, and by how many: a unit holds its locks from the moment in which it is sent to a node until it
 * has left it. One node may hold a key several times, for it runs one unit after the other.
 */
final class LockTable {
    private final Map<String, Hold> holds = new HashMap<>();
    private final PoolPlaces pools = new PoolPlaces();
    /** Units on nodes, with locks or without. */
    private int units;
    /** Those of them that have to be alone. */
    private int alone;

    private int aloneNode;

    private static final class Hold {
        int readers;
        int writers;
        int writerNode;
        /** Queues that wait to write it: while others read it no more readers come, or they might wait for ever. */
        int writersWaiting;

        boolean isIdle() {
            return readers == 0 && writers == 0 && writersWaiting == 0;
        }
    }

    int units() {
        return units;
    }

    /** Whether a unit runs beside which nothing else may run. */
    boolean isTakenWhole() {
        return alone > 0;
    }

    /** The first key that is in the way of a queue's next unit, and that another unit holds; or null. */
    @Nullable
    String keptBy(BoundQueue queue) {
        for (String key : queue.writes) {
            Hold hold = holds.get(key);
            if (hold != null && hold.readers + hold.writers > 0) {
                return key;
            }
        }
        for (String key : queue.reads) {
            Hold hold = holds.get(key);
            if (pools.isFull(key)) {
                return key;
            }
            // of what nobody holds the first may have it: whoever waits must wait for one that will end
            if (hold != null && (hold.writers > 0 || (hold.readers > 0 && hold.writersWaiting > 0))) {
                return key;
            }
        }
        return null;
    }

    void writersWait(String key, int more) {
        Hold hold = hold(key);
        hold.writersWaiting += more;
        forgetIdle(key, hold);
    }

    /** A unit is sent to a node; refused if what is on other nodes does not go with it. */
    void take(Unit unit, LiveNode node) {
        Locks locks = unit.locks();
        int number = node.id.number();
        boolean free = alone == 0 || aloneNode == number;
        if (locks.isAlone()) {
            Check.that(free && units == alone, () -> unit + " has to be alone and is sent to " + node);
            aloneNode = number;
            alone++;
        }
        Check.that(free, () -> unit + " is sent to " + node + " while another unit has to be alone");
        units++;
        for (String key : locks.writes()) {
            Hold hold = hold(key);
            boolean mine = hold.writers == 0 || hold.writerNode == number;
            Check.that(mine && hold.readers == 0, () -> unit + " is sent to " + node + ", and another holds " + key);
            hold.writers++;
            hold.writerNode = number;
        }
        for (String key : locks.reads()) {
            Hold hold = hold(key);
            Check.that(hold.writers == 0, () -> unit + " is sent to " + node + ", and another holds " + key);
            hold.readers++;
            pools.take(key, unit, number);
        }
    }

    void release(Unit unit) {
        units--;
        alone -= unit.locks().isAlone() ? 1 : 0;
        for (String key : unit.locks().writes()) {
            Hold hold = hold(key);
            hold.writers--;
            forgetIdle(key, hold);
        }
        for (String key : unit.locks().reads()) {
            Hold hold = hold(key);
            hold.readers--;
            pools.release(key, unit);
            forgetIdle(key, hold);
        }
        pools.forget(unit);
    }

    /** Whether nobody holds it, or it has places of which one is left. */
    boolean isFree(String key) {
        Hold hold = holds.get(key);
        boolean shared = Locks.places(key) > 0 && hold != null && hold.writers == 0;
        return shared ? !pools.isFull(key) : hold == null || hold.readers + hold.writers == 0;
    }

    private Hold hold(String key) {
        return holds.computeIfAbsent(key, absent -> new Hold());
    }

    private void forgetIdle(String key, Hold hold) {
        if (hold.isIdle()) {
            holds.remove(key);
        }
    }
}
