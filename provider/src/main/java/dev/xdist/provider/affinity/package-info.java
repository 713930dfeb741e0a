/**
 * Which test classes share what is costly to set up, read from their class files: the controller loads no class of the
 * user. Decides what counts as the same; who runs them where is the schedulers' to decide.
 */
@NullMarked
package dev.xdist.provider.affinity;

import org.jspecify.annotations.NullMarked;
