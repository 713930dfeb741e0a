/**
 * What tests print. Decides which test a piece of output belongs to and when it is sent on; keeps one chunk at most.
 * Never throws into the code that prints. Knows nothing of JUnit.
 */
package dev.xdist.worker.capture;
