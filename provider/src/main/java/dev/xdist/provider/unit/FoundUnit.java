package dev.xdist.provider.unit;

import java.util.Set;

/**
 * A method that a worker found in a class.
 *
 * @param uniqueId its JUnit unique id
 * @param displayName its display name
 * @param promised whether its engine tells of it in any case once the class is run, so that silence means loss
 * @param groups names of the groups that it was marked with, on itself or on what it stands in
 * @param scope binary name of the class whose methods it should stay with; empty for the class that was asked for
 * @param locks what it must not share while it runs
 * @param tags JUnit's, on itself and on what it stands in
 */
public record FoundUnit(
        String uniqueId,
        String displayName,
        boolean promised,
        Set<String> groups,
        String scope,
        Locks locks,
        Set<String> tags) {
    public FoundUnit {
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
    }

    /** A method without tags. */
    public FoundUnit(
            String uniqueId, String displayName, boolean promised, Set<String> groups, String scope, Locks locks) {
        this(uniqueId, displayName, promised, groups, scope, locks, Set.of());
    }

    /** The same in this group alone. */
    public FoundUnit inGroup(String name) {
        return new FoundUnit(uniqueId, displayName, promised, Set.of(name), scope, locks, tags);
    }

    /** A method that goes with all others. */
    public FoundUnit(String uniqueId, String displayName, boolean promised, Set<String> groups, String scope) {
        this(uniqueId, displayName, promised, groups, scope, Locks.NONE);
    }

    /** A method without marks, which stands in the class itself. */
    public FoundUnit(String uniqueId, String displayName, boolean promised) {
        this(uniqueId, displayName, promised, Set.of(), "");
    }

    /** A method of which nothing may be heard: a factory without tests, or an engine that keeps no promise. */
    public FoundUnit(String uniqueId, String displayName) {
        this(uniqueId, displayName, false);
    }
}
