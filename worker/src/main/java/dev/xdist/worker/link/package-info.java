/**
 * The worker's end of the link: one blocking socket, one reader thread, frames as in {@code link.proto}. Decides when
 * bytes leave the process. Knows nothing of JUnit.
 *
 * <p>The messages are written and read by hand: the generated ones cost a worker's start more CPU than all the rest of
 * the link (see {@link dev.xdist.worker.link.WireWriter}). A test keeps both in step.
 */
package dev.xdist.worker.link;
