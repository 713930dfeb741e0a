/**
 * The values that the session core speaks of: classes, units, nodes, and how they end. Immutable, pure; nothing here
 * may know of threads, time, processes, the link or Surefire.
 */
@NullMarked
package dev.xdist.provider.unit;

import org.jspecify.annotations.NullMarked;
