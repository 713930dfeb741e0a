package dev.xdist.provider.session;

import org.jspecify.annotations.Nullable;

/**
 * What the session knows when it ends.
 *
 * @param classes classes of the run, those without a wanted test included
 * @param nodesStarted nodes that were started, replacements included
 * @param crashes nodes that were lost
 * @param wallNanos from the first event to the last
 * @param busyNanos time that the nodes spent in units, summed; one JVM may take less
 * @param cancelled the run was stopped by fail fast or from outside; classes that were dropped are no errors
 * @param failure what fails the run beside its tests, as a sentence for the user: no node could work, units were not
 *     run, a node died while it ran nothing; else null
 */
public record RunSummary(
        int classes,
        int nodesStarted,
        int crashes,
        long wallNanos,
        long busyNanos,
        boolean cancelled,
        @Nullable String failure) {}
