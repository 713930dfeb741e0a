package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Invocations;
import java.util.Set;

/** What is expected of a class before it has run. */
public interface Estimates {
    /** Its recorded duration, or a guess; 0 if there is no ground for one. */
    long expectedNanos(ClassId owner);

    /**
     * Recorded duration of a method, all invocations together; a short one if only of others of its class there is a
     * record; 0 if there is none at all.
     */
    default long methodNanos(ClassId owner, String uniqueId) {
        return 0;
    }

    /** What the providers of a template gave in the last two runs, if it was the same; else none. */
    default Invocations invocations(ClassId owner, String uniqueId) {
        return Invocations.NONE;
    }

    /** Into how many pieces it could be cut by what is recorded: methods, and invocations of templates. */
    default int pieces(ClassId owner) {
        return 0;
    }

    /** Whether there is a record of several methods, or of a template with several invocations. */
    default boolean hasParts(ClassId owner) {
        return pieces(owner) > 1;
    }

    /** From its start to its first test, the least that is known; 0 if nothing is. */
    default long setUpNanos(ClassId owner) {
        return 0;
    }

    /** Keys that it had for itself alone in the last run; nothing is dealt by them, for they may have changed. */
    default Set<String> writes(ClassId owner) {
        return Set.of();
    }

    /** Whoever has more is to be begun first. */
    default int priority(ClassId owner) {
        return 0;
    }

    /** Size of its class file; 0 if it is not known. */
    long classFileBytes(ClassId owner);
}
