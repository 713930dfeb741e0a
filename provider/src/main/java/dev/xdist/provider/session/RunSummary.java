package dev.xdist.provider.session;

import org.jspecify.annotations.Nullable;

/**
 * What the session knows when it ends.
 *
 * @param classes classes of the run, those without a wanted test included
 * @param nodesStarted nodes that were started, replacements included
 * @param crashes nodes that were lost
 * @param wallNanos from the first event to the last
 * @param busyNanos time that the nodes spent in units, summed: about what one JVM would have taken
 * @param failure what kept units from being run, as a sentence for the user; null when all were run
 */
public record RunSummary(
        int classes,
        int nodesStarted,
        int crashes,
        long wallNanos,
        long busyNanos,
        @Nullable String failure) {}
