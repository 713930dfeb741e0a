package dev.xdist.worker.link;

import java.util.Set;
import java.util.TreeSet;

/** Keys of what tests must not use, or not change, while others do. */
public final class Locks {
    final Set<String> reads = new TreeSet<>();
    final Set<String> writes = new TreeSet<>();

    /** Who changes something needs not ask for reading it too. */
    public void add(String key, boolean write) {
        if (write) {
            writes.add(key);
            reads.remove(key);
        } else if (!writes.contains(key)) {
            reads.add(key);
        }
    }

    public boolean isEmpty() {
        return reads.isEmpty() && writes.isEmpty();
    }

    /** Whether any of them keeps all others out. */
    public boolean anyWrite() {
        return !writes.isEmpty();
    }
}
