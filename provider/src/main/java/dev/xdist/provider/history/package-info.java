/**
 * How long classes took in former runs, kept outside of the build's output. Decides what a class is expected to take;
 * never needed, so nothing that is wrong with the file ever stops a run. Knows no nodes and no schedules.
 */
@NullMarked
package dev.xdist.provider.history;

import org.jspecify.annotations.NullMarked;
