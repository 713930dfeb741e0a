package dev.xdist.api.spi;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Hears what happens in a run, in the controller: once for the whole run, whatever the number of workers.
 *
 * <p>Found by {@link java.util.ServiceLoader} on the test class path, or named in {@code xdist.plugins}; it needs a
 * public constructor without parameters. All methods of one listener are called on one thread of its own, one after
 * another and in the order of the events; they may take their time, for nobody waits for them before the end of the
 * run. What a method throws is told once and stops nothing. See {@link XdistWorkerListener} for what is called in the
 * workers.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface XdistListener {
    /**
     * Begin: the number of workers is known, and none has been started. Called once, before all others of this type.
     *
     * @param run what is the same for all of it
     * @since 0.1
     */
    default void runStarted(RunConfig run) {}

    /**
     * Take note of the way to a worker that has just been opened. Called for each worker, for replacements too, before
     * {@link #workerReady}.
     *
     * @param gateway the way, and the worker at its end
     * @since 0.1
     */
    default void gatewayOpened(Gateway gateway) {}

    /**
     * Take note of a worker that waits for its first work.
     *
     * @param worker who it is
     * @since 0.1
     */
    default void workerReady(WorkerInfo worker) {}

    /**
     * Take note of what a worker has found in a class. Called once for each time that a class was discovered: before
     * anything is dealt in the modes that deal methods, and just before its tests run in {@code auto} and {@code each}.
     *
     * @param worker who looked
     * @param found the class and its tests
     * @since 0.1
     */
    default void collected(WorkerInfo worker, CollectedClass found) {}

    /**
     * Take note of a unit that a worker has begun: a class, or some of its methods.
     *
     * @param worker who runs it
     * @param unit what it runs
     * @since 0.1
     */
    default void unitStarted(WorkerInfo worker, UnitInfo unit) {}

    /**
     * Take note of a test that has ended, was skipped, or was blamed for the death of its worker; or of a class or
     * another container that failed outside of its tests. Called once for each entry that the report gets, while a unit
     * runs.
     *
     * @param worker who ran it
     * @param test what it came to
     * @since 0.1
     */
    default void testFinished(WorkerInfo worker, TestResult test) {}

    /**
     * Take note of a unit that has ended. Not called for one whose worker died meanwhile: what is left of it is a new
     * unit of another worker.
     *
     * @param worker who ran it
     * @param unit what it came to
     * @since 0.1
     */
    default void unitFinished(WorkerInfo worker, UnitResult unit) {}

    /**
     * Take note of a sentence that the user is told as a warning.
     *
     * @param text the sentence, without the prefix that it has on the console
     * @since 0.1
     */
    default void warning(String text) {}

    /**
     * Take note of a worker that is gone: the last call about it.
     *
     * @param worker who it was
     * @param reason whether it ended as it was told, and if not, why
     * @param output what its tests have put out for the controller, as far as it was sent
     * @since 0.1
     */
    default void workerDown(WorkerInfo worker, DownReason reason, Map<String, String> output) {}

    /**
     * End: all workers are gone, failed tests have been run again where that was asked for. Called once, after all
     * others, also where the run was cut short; the controller waits ten seconds for it and all that stands before it.
     *
     * @param result what the run came to
     * @since 0.1
     */
    default void runFinished(RunResult result) {}
}
