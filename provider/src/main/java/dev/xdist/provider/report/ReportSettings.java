package dev.xdist.provider.report;

import java.nio.file.Path;

/**
 * What the reporter is told before the run.
 *
 * @param spoolDir directory for test output that is too much for the heap; made when first needed
 * @param verbose print a line for every test as it ends
 * @param classes number of classes in the run, for the share that is done
 */
public record ReportSettings(Path spoolDir, boolean verbose, int classes) {}
