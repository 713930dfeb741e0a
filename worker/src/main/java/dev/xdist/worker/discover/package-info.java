/**
 * From a class to its tests. Decides what is wanted of a class, by the same rules as Surefire's own provider, and into
 * which units it may be cut. Runs nothing, and keeps no state between classes.
 */
package dev.xdist.worker.discover;
