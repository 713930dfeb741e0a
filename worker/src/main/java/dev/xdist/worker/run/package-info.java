/**
 * From units to running tests. Decides what runs and when inside the one launcher request that stays open for the
 * worker's life, and tells what happened in the words of Surefire's own provider. All access to what JUnit does not
 * publish stands in {@link dev.xdist.worker.run.JUnitInternals}.
 */
package dev.xdist.worker.run;
