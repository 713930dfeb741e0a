/**
 * What a run would come to: the real session and a real scheduler, played in virtual time over nodes that only wait.
 * Decides nothing of a run and starts nothing; pure like the core, and nothing of the core may know of it. The plan
 * without a run and the comparison of schedulers are made with it.
 */
@NullMarked
package dev.xdist.provider.forecast;

import org.jspecify.annotations.NullMarked;
