package dev.xdist.provider.unit;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is scheduled: a class, one method of it, or what a crash left of either.
 *
 * @param id its number
 * @param owner the class that Surefire reports it under
 * @param uniqueId the JUnit unique id of the method, or null for the whole class
 * @param skip JUnit unique ids, with all below them, that a former try ended or was blamed for, or that run elsewhere
 * @param scope number of the scope that it is in: units of one stay on one node; {@link #NO_SCOPE} for none
 * @param share which invocations it runs, if it is a template
 * @param locks what it must not share with units on other nodes
 */
public record Unit(
        UnitId id, ClassId owner, @Nullable String uniqueId, Set<String> skip, int scope, Share share, Locks locks) {
    /** It may go anywhere, whatever becomes of others. */
    public static final int NO_SCOPE = -1;

    public Unit {
        skip = Set.copyOf(skip);
    }

    /** A unit in no scope, with all invocations of its templates. */
    public Unit(UnitId id, ClassId owner, @Nullable String uniqueId, Set<String> skip) {
        this(id, owner, uniqueId, skip, NO_SCOPE, Share.ALL);
    }

    /** A unit of which nobody knows yet what it must not share. */
    public Unit(UnitId id, ClassId owner, @Nullable String uniqueId, Set<String> skip, int scope, Share share) {
        this(id, owner, uniqueId, skip, scope, share, Locks.UNKNOWN);
    }

    /** The same with another number. */
    public Unit numbered(UnitId number) {
        return new Unit(number, owner, uniqueId, skip, scope, share, locks);
    }

    /** The same in no scope. */
    public Unit free() {
        return new Unit(id, owner, uniqueId, skip, NO_SCOPE, share, locks);
    }

    /** The same with what is known to bind it to others. */
    public Unit bound(Locks held, int toScope) {
        return new Unit(id, owner, uniqueId, skip, toScope, share, held);
    }

    /** What is left of it when all of this is skipped. */
    public Unit less(Set<String> settled) {
        return new Unit(id, owner, uniqueId, settled, scope, share, locks);
    }

    /** The whole of the template that it is a share of. */
    public Unit unshared() {
        return new Unit(id, owner, uniqueId, Set.of(), scope, Share.ALL, locks);
    }

    /** A method of this class, less those invocations that a former try finished. */
    public Unit method(String method) {
        Set<String> below = skip.stream()
                .filter(skipped -> skipped.startsWith(method + "/"))
                .collect(Collectors.toUnmodifiableSet());
        return new Unit(id, owner, method, below, scope, Share.ALL, locks);
    }

    /** All of a class. */
    public static Unit wholeClass(UnitId id, ClassId owner) {
        return new Unit(id, owner, null, Set.of());
    }
}
