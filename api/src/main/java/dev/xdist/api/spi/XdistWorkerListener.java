package dev.xdist.api.spi;

import dev.xdist.api.XdistWorker;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Hears of the beginning and the end of the worker that it is loaded in: called in every worker, where {@link
 * XdistListener} is called once in the controller.
 *
 * <p>Found by {@link java.util.ServiceLoader} on the test class path; it needs a public constructor without parameters.
 * Where no file names one, nothing is looked for. Both methods are called on a thread of xdist's own, not on that of
 * the tests. What they throw, and a method that takes longer than ten seconds, is told once and stops nothing.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface XdistWorkerListener {
    /**
     * Begin: no test class has been loaded. The worker takes its first work when this has returned.
     *
     * @param worker who it is
     * @since 0.1
     */
    default void workerStarted(XdistWorker worker) {}

    /**
     * End: the last test is over, and what tests keep for as long as the worker lives is still open. Not called in a
     * worker that dies.
     *
     * @param worker who it is
     * @since 0.1
     */
    default void workerFinished(XdistWorker worker) {}
}
