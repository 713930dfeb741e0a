package dev.xdist.provider.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What the reporter is told before the run.
 *
 * @param spoolDir directory for test output that is too much for the heap; made when first needed
 * @param verbose print a line for every test as it ends
 * @param classes number of classes in the run, for the share that is done
 * @param slotLabels by slot: what stands behind the name of a class that only this slot runs
 * @param rerun what is reported had failed before, and Surefire is to take both for one test
 */
public record ReportSettings(Path spoolDir, boolean verbose, int classes, List<String> slotLabels, boolean rerun) {
    public ReportSettings {
        slotLabels = List.copyOf(slotLabels);
    }

    /** For the first run of anything. */
    public ReportSettings(Path spoolDir, boolean verbose, int classes, List<String> slotLabels) {
        this(spoolDir, verbose, classes, slotLabels, false);
    }

    /** For runs whose classes belong to no slot. */
    public ReportSettings(Path spoolDir, boolean verbose, int classes) {
        this(spoolDir, verbose, classes, List.of());
    }

    /** The same for so many classes of which something failed. */
    ReportSettings forRerun(int classesOfFailed) {
        return new ReportSettings(spoolDir, verbose, classesOfFailed, slotLabels, true);
    }
}
