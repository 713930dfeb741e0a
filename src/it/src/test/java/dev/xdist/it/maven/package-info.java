/** Starts Maven itself, where the invoker cannot do what a test needs: another Maven, or the end of one. */
package dev.xdist.it.maven;
