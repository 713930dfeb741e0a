/**
 * The ways to a place where workers can be started, and the link that comes back from each worker: frames in, frames
 * out, and in the end one {@code Loss} or a good end. Knows processes and Netty; knows nothing of units, scheduling or
 * Surefire.
 */
@NullMarked
package dev.xdist.provider.gateway;

import org.jspecify.annotations.NullMarked;
