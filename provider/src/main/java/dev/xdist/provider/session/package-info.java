/**
 * All decisions of a run: {@code step(event, now)} answers each event with commands. Pure: no thread, clock, random
 * source, input, output or log; nothing here may know of processes, the link, Surefire or how commands are carried out.
 */
@NullMarked
package dev.xdist.provider.session;

import org.jspecify.annotations.NullMarked;
