/** Who am I, as parameters of Jupiter's tests and methods around them. Needs Jupiter's API, which its user has. */
package dev.xdist.api.jupiter;
