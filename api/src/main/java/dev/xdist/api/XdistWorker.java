package dev.xdist.api;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The worker that runs a test, as one value: for injection, see {@code dev.xdist.api.jupiter.XdistExtension} and {@code
 * dev.xdist.api.junit4.XdistRule}. Where xdist does not run it is a worker {@code main}, alone at place 0. All methods
 * may be called on any thread.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistWorker {
    private static final XdistWorker CURRENT = new XdistWorker();

    private XdistWorker() {}

    /**
     * Return the worker that this JVM is.
     *
     * @since 0.1
     */
    public static XdistWorker current() {
        return CURRENT;
    }

    /**
     * Return its name, {@code gw0} or the {@code id} of its spec; {@code main} where xdist does not run.
     *
     * @since 0.1
     */
    public String id() {
        return Xdist.workerIdOr("main");
    }

    /**
     * Return its place, see {@link Xdist#workerIndex()}.
     *
     * @since 0.1
     */
    public int index() {
        return Xdist.workerIndex();
    }

    /**
     * Return how many places there are, see {@link Xdist#workerCount()}.
     *
     * @since 0.1
     */
    public int count() {
        return Xdist.workerCount();
    }

    /**
     * Return the name of the run, see {@link Xdist#testRunUid()}.
     *
     * @since 0.1
     */
    public String testRunUid() {
        return Xdist.testRunUid();
    }

    /**
     * Return a folder of its own, see {@link Xdist#workerDir()}.
     *
     * @since 0.1
     */
    public Path dir() {
        return Xdist.workerDir();
    }

    @Override
    public String toString() {
        return id();
    }
}
