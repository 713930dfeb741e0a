/**
 * Reads from Surefire which tests are wanted and in which order their classes stand, as Surefire's own JUnit
 * Platform provider would, on names alone: no class of the user is loaded here. Decides nothing about nodes or time.
 */
@NullMarked
package dev.xdist.provider.select;

import org.jspecify.annotations.NullMarked;
