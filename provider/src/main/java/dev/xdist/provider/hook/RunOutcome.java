package dev.xdist.provider.hook;

import dev.xdist.provider.session.RunSummary;

/**
 * What plugins are told of a run when it has ended.
 *
 * @param summary what the session knows
 * @param tests entries that the report got
 * @param failures those of them that failed
 */
public record RunOutcome(RunSummary summary, int tests, int failures) {}
