/** Real suites, run while their workers are killed and stopped: what must come out of it all the same. */
package dev.xdist.it.chaos;
