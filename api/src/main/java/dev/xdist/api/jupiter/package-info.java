/**
 * Who am I, and where is what all workers share, as parameters and marks of Jupiter's tests. Needs Jupiter's API, which
 * its user has.
 */
package dev.xdist.api.jupiter;
