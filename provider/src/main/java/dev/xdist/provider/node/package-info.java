/**
 * Nodes: how a worker JVM is put together from the controller's own command line, and what passes between a node and
 * the session. Turns frames into session events and commands into frames; decides nothing.
 */
@NullMarked
package dev.xdist.provider.node;

import org.jspecify.annotations.NullMarked;
