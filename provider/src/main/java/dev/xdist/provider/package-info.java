/**
 * Surefire's door: takes what Surefire offers, puts the parts of a run together, and ends what was begun. Decides
 * nothing about tests, nodes or reports.
 */
@NullMarked
package dev.xdist.provider;

import org.jspecify.annotations.NullMarked;
