package dev.xdist.provider.unit;

import java.util.HashSet;
import java.util.Set;

/**
 * What a unit must not share with others while it runs, by JUnit's keys: several may read a key at a time, or one may
 * write it.
 *
 * @param reads keys that must not change meanwhile, without those that it writes itself
 * @param writes keys that no other may use meanwhile
 * @param known whether a node has told; of a unit with unknown locks a node tells when it has discovered them, and does
 *     not begin it
 */
public record Locks(Set<String> reads, Set<String> writes, boolean known) {
    /** Nobody has told yet. */
    public static final Locks UNKNOWN = new Locks(Set.of(), Set.of(), false);

    /** It goes with everything but what has to be alone. */
    public static final Locks NONE = new Locks(Set.of(), Set.of(), true);

    /** JUnit's key for everything: whoever writes it is alone, and every other unit reads it. */
    public static final String GLOBAL = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

    /** Begins a key that is read by as many nodes at a time as stand behind its last colon: {@code xdist.pool:db:3}. */
    private static final String POOL = "xdist.pool:";

    private static final int PLACES_MAX = 100_000;
    private static final int DIGITS_MAX = 6;

    public Locks {
        writes = Set.copyOf(writes);
        Set<String> other = new HashSet<>(reads);
        other.removeAll(writes);
        other.remove(GLOBAL);
        reads = Set.copyOf(other);
    }

    /** What a node has told. */
    public static Locks of(Set<String> reads, Set<String> writes) {
        return reads.isEmpty() && writes.isEmpty() ? NONE : new Locks(reads, writes, true);
    }

    /** Whether nothing is known that it must not share. */
    public boolean isEmpty() {
        return reads.isEmpty() && writes.isEmpty();
    }

    /** Whether nothing else may run meanwhile: {@code @Isolated}. */
    public boolean isAlone() {
        return writes.contains(GLOBAL);
    }

    /** Both together. */
    public Locks and(Locks other) {
        if (other.isEmpty()) {
            return this;
        }
        Set<String> allReads = new HashSet<>(reads);
        allReads.addAll(other.reads);
        Set<String> allWrites = new HashSet<>(writes);
        allWrites.addAll(other.writes);
        return new Locks(allReads, allWrites, known);
    }

    /** How many nodes may have units at a time that read this key; 0: any number. */
    public static int places(String key) {
        if (!key.startsWith(POOL)) {
            return 0;
        }
        String size = key.substring(key.lastIndexOf(':') + 1);
        boolean number = !size.isEmpty()
                && size.length() <= DIGITS_MAX
                && size.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Math.min(Integer.parseInt(size), PLACES_MAX) : 0;
    }

    /** Whether whoever holds this may do what the other needs. */
    public boolean covers(Locks other) {
        return writes.containsAll(other.writes)
                && other.reads.stream().allMatch(key -> reads.contains(key) || writes.contains(key));
    }
}
