/** Benchmarks and comparisons; nothing here is shipped. */
package dev.xdist.bench;
