/** Who am I, as a rule of JUnit 4. Needs JUnit 4, which its user has. */
package dev.xdist.api.junit4;
