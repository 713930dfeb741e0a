/**
 * Which unit goes where next: policies that read the {@link dev.xdist.provider.schedule.Board} and deal. Pure: nothing
 * here keeps a unit, a node or a clock of its own, and nothing here may know of events, commands or how a session
 * works.
 */
@NullMarked
package dev.xdist.provider.schedule;

import org.jspecify.annotations.NullMarked;
