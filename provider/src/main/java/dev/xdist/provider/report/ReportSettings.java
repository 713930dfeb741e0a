package dev.xdist.provider.report;

import dev.xdist.provider.option.LiveChoice;
import java.nio.file.Path;
import java.util.List;

/**
 * What the reporter is told before the run.
 *
 * @param spoolDir directory for test output that is too much for the heap; made when first needed
 * @param verbose print a line for every test as it ends
 * @param classes number of classes in the run, for the share that is done
 * @param slotLabels by slot: what stands behind the name of a class that only this slot runs
 * @param live whose output is shown as it comes
 * @param workers names of the workers that the run begins with, by slot
 * @param rerun what is reported had failed before, and Surefire is to take both for one test
 */
public record ReportSettings(
        Path spoolDir,
        boolean verbose,
        int classes,
        List<String> slotLabels,
        LiveChoice live,
        List<String> workers,
        boolean rerun) {
    public ReportSettings {
        workers = List.copyOf(workers);
        slotLabels = List.copyOf(slotLabels);
    }

    /** For the first run of anything. */
    public ReportSettings(Path spoolDir, boolean verbose, int classes, List<String> slotLabels) {
        this(spoolDir, verbose, classes, slotLabels, LiveChoice.NONE, List.of(), false);
    }

    /** For runs whose classes belong to no slot. */
    public ReportSettings(Path spoolDir, boolean verbose, int classes) {
        this(spoolDir, verbose, classes, List.of());
    }

    /** The same, with output shown as it comes. */
    public ReportSettings withLive(LiveChoice choice, List<String> workerNames) {
        return new ReportSettings(spoolDir, verbose, classes, slotLabels, choice, workerNames, rerun);
    }

    /** The same for so many classes of which something failed. */
    ReportSettings forRerun(int classesOfFailed) {
        return new ReportSettings(spoolDir, verbose, classesOfFailed, slotLabels, live, workers, true);
    }
}
