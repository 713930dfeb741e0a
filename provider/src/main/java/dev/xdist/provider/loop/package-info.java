/**
 * The thin shell around the pure session: one queue, one thread that feeds it, and the dispatch of what it commands.
 * Decides nothing.
 */
@NullMarked
package dev.xdist.provider.loop;

import org.jspecify.annotations.NullMarked;
