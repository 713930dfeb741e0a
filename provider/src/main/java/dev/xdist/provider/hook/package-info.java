/**
 * Plugins and listeners of the user: finds them, calls each on a thread of its own, and turns what they answer into
 * values of ours. Whatever they do, it neither throws nor blocks here, and waits no longer than its limit. Types of
 * {@code dev.xdist.api.spi} may be missing from the class path: they are touched only by classes that are loaded once
 * a plugin has been found, and stand in no signature that others use.
 */
@NullMarked
package dev.xdist.provider.hook;

import org.jspecify.annotations.NullMarked;
