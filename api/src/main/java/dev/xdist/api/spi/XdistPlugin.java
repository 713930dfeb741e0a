package dev.xdist.api.spi;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Has a say in a run, and hears of it as an {@link XdistListener} does; in the controller, once for all workers.
 *
 * <p>Found and made as listeners are, and called on the same one thread. The methods of this type are asked: the run
 * waits for the answer, for at most ten seconds each. What a method throws is told once, and its answer is taken to be
 * the default. A plugin that does not answer in time is told of and not called again.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface XdistPlugin extends XdistListener {
    /**
     * Say how many workers {@code auto} or {@code logical} comes to. Asked once, first of all methods, and only where
     * {@code xdist.n} or {@code xdist.tx} leaves it open; it outranks the variable {@code XDIST_AUTO_NUM_WORKERS}, and
     * {@code xdist.maxProcesses} still holds. The first plugin that has an answer decides.
     *
     * @param run what is known so far
     * @return 1 to 10,000, or null to leave it to others
     * @since 0.1
     */
    default @Nullable Integer autoWorkers(RunConfig run) {
        return null;
    }

    /**
     * Change how workers are started. Asked once, before any is. The list holds one entry for each worker, by its
     * place; entries may be replaced, added and removed. A list that no run can be begun with, for it is empty or holds
     * a spec that cannot be read or a name twice, is told and dropped.
     *
     * @param specs to be changed in place
     * @since 0.1
     */
    default void specs(List<WorkerSpec> specs) {}

    /**
     * Add to what a worker is started with. Asked once for each worker, replacements included, just before its process
     * is started.
     *
     * @param setup takes what is added
     * @since 0.1
     */
    default void configureWorker(WorkerSetup setup) {}

    /**
     * Say what becomes of the test that was running when its worker died, or of the class if none was. Asked before
     * anything is reported of it; what else the worker had goes to others when the answer is there. The first plugin
     * that has an answer decides. Not asked about a worker that ran nothing, that died of looking into a class, or that
     * died while the run ends.
     *
     * @param crash what happened
     * @return what becomes of it, or null to leave it to others; if all do, it is reported
     * @since 0.1
     */
    default @Nullable CrashDecision crashed(CrashInfo crash) {
        return null;
    }

    /**
     * Bring a scheduler. Asked once, before {@link #runStarted}, and only with {@code xdist.dist=plugin}; the first
     * plugin that has one decides, and if none has the run is not begun. Units are the methods of all classes, or whole
     * classes with {@code xdist.unit=class}. Failed tests that are run again are dealt as without it.
     *
     * @param run what is known so far
     * @return who deals, or null to leave it to others
     * @since 0.1
     */
    default @Nullable XdistScheduler scheduler(RunConfig run) {
        return null;
    }

    /**
     * Say what is to become of a class that was collected: with what it stays together, when it is begun, what it
     * takes, which of its tests are not run. Asked once for each class, in mode {@code each} for each class and worker,
     * when a worker has looked into it and before anything is dealt; a plugin that overrides this has all classes
     * looked into first, also in modes {@code auto} and {@code each}, which else deal them unseen. Not asked for a
     * class that holds no test or cannot be looked into. What was said holds when failed tests are run again.
     *
     * @param found takes what is wanted
     * @since 0.1
     */
    default void arrange(ClassArrangement found) {}
}
