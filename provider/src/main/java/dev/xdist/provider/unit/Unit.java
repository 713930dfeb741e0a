package dev.xdist.provider.unit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is scheduled: a class, one method of it, or what a crash left of either.
 *
 * @param id its number
 * @param owner the class that Surefire reports it under
 * @param uniqueId the JUnit unique id of the method, or null for the whole class
 * @param skip JUnit unique ids, with all below them, that a former try finished or was blamed for
 * @param scope number of the scope that it is in: units of one stay on one node; {@link #NO_SCOPE} for none
 */
public record Unit(UnitId id, ClassId owner, @Nullable String uniqueId, Set<String> skip, int scope) {
    /** It may go anywhere, whatever becomes of others. */
    public static final int NO_SCOPE = -1;

    public Unit {
        skip = Set.copyOf(skip);
    }

    /** A unit in no scope. */
    public Unit(UnitId id, ClassId owner, @Nullable String uniqueId, Set<String> skip) {
        this(id, owner, uniqueId, skip, NO_SCOPE);
    }

    /** All of a class. */
    public static Unit wholeClass(UnitId id, ClassId owner) {
        return new Unit(id, owner, null, Set.of());
    }
}
