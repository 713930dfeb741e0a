/** Looks into the jars as they are shipped: they stand on users' class paths and must not be in anybody's way. */
package dev.xdist.it.jar;
