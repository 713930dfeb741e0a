/**
 * What a session was told and what it commanded, as text that can be read again and played again. Knows the records of
 * the session by their shape alone, so that a new event or field needs nothing here; may know nothing of nodes, links
 * or reports.
 */
@NullMarked
package dev.xdist.provider.trace;

import org.jspecify.annotations.NullMarked;
