/**
 * Keeps what workers tell of a class until the class is whole and replays it to Surefire in one piece, so that
 * reports, console and counts are those of one JVM. Decides order, names and wording of what is reported; never what
 * is run. All of it belongs to one thread, the session's. May know Surefire's listener and the link's test events;
 * nothing of schedulers, nodes' processes or sockets.
 */
@NullMarked
package dev.xdist.provider.report;

import org.jspecify.annotations.NullMarked;
