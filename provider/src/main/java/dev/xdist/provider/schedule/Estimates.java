package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;

/** What is expected of a class before it has run. */
public interface Estimates {
    /** Its recorded duration, or a guess; 0 if there is no ground for one. */
    long expectedNanos(ClassId owner);

    /** Size of its class file; 0 if it is not known. */
    long classFileBytes(ClassId owner);
}
