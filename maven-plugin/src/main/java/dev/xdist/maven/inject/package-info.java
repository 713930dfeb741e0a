/**
 * Hands a module's test plugins over to xdist: provider, configuration, launcher and engines; and refuses, before
 * anything runs, what cannot work.
 *
 * <p>Changes Maven's model of a module in memory and nothing else. A module without active options is not touched at
 * all. Knows nothing of workers, sessions or
 * reports.
 */
@NullMarked
package dev.xdist.maven.inject;

import org.jspecify.annotations.NullMarked;
