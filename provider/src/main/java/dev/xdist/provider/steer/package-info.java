/**
 * What users write at their tests to steer a run: which tags there are, what each can say, and how a mistake in one is
 * told. Decides what is understood; what follows from it is the session's to decide. Loads no class of the user.
 */
@NullMarked
package dev.xdist.provider.steer;

import org.jspecify.annotations.NullMarked;
