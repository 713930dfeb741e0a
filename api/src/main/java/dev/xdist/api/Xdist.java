package dev.xdist.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells a test which worker runs it. All answers stand before any class of the user is loaded, stay the same for the
 * life of the JVM, and may be asked for on any thread. They are also in system properties ({@code xdist.worker} and so
 * on) and in the environment ({@code XDIST_WORKER} and so on), for what cannot compile against this class.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Xdist {
    private static final String WORKER = "xdist.worker";
    private static final String WORKER_INDEX = "xdist.workerIndex";
    private static final String WORKER_COUNT = "xdist.workerCount";
    private static final String TEST_RUN_UID = "xdist.testRunUid";
    private static final String WORKER_DIR = "xdist.workerDir";
    private static final String RUN_DIR = "xdist.runDir";
    private static final String INPUT = "xdist.input.";

    private Xdist() {}

    /**
     * Return whether this JVM is one of xdist's workers.
     *
     * @since 0.1
     */
    public static boolean isWorker() {
        return System.getProperty(WORKER) != null;
    }

    /**
     * Return this worker's name, {@code gw0} or the {@code id} of its spec; never used twice in a run. Empty outside
     * of a worker.
     *
     * @since 0.1
     */
    public static Optional<String> workerId() {
        return Optional.ofNullable(System.getProperty(WORKER));
    }

    /**
     * Return this worker's name, or the given one outside of a worker.
     *
     * @param otherwise what to return where xdist does not run
     * @since 0.1
     */
    public static String workerIdOr(String otherwise) {
        return System.getProperty(WORKER, otherwise);
    }

    /**
     * Return this worker's place, from 0 to {@link #workerCount()} − 1; a worker that replaces another inherits it.
     * Use it to pick a port, a database, an account. 0 outside of a worker.
     *
     * @since 0.1
     */
    public static int workerIndex() {
        return Integer.getInteger(WORKER_INDEX, 0);
    }

    /**
     * Return how many places there are in this run; it does not change when a worker crashes. 1 outside of a worker.
     *
     * @since 0.1
     */
    public static int workerCount() {
        return Integer.getInteger(WORKER_COUNT, 1);
    }

    /**
     * Return the name of this run, the same in all its workers. Outside of a worker, a name of this JVM's own.
     *
     * @since 0.1
     */
    public static String testRunUid() {
        String uid = System.getProperty(TEST_RUN_UID);
        return uid == null ? OwnRun.UID : uid;
    }

    /**
     * Return a folder of this worker's own, empty when the run begins and kept until the next one begins; a worker that
     * replaces another gets one of its own. Outside of a worker, a temporary folder that goes with this JVM.
     *
     * @return an absolute path; the folder is there
     * @throws UncheckedIOException if it cannot be made
     * @since 0.1
     */
    public static Path workerDir() {
        String dir = System.getProperty(WORKER_DIR);
        return made(dir == null ? OwnFolder.PATH.resolve("main") : Paths.get(dir));
    }

    /**
     * Return the folder that holds those of all workers of this run, for files that they share. Outside of a worker, a
     * temporary folder that goes with this JVM.
     *
     * @return an absolute path; the folder is there
     * @throws UncheckedIOException if it cannot be made
     * @since 0.1
     */
    public static Path runDir() {
        String dir = System.getProperty(RUN_DIR);
        return made(dir == null ? OwnFolder.PATH : Paths.get(dir));
    }

    /**
     * Return what a plugin gave this worker under that key, see {@code dev.xdist.api.spi.WorkerSetup}. It is also in
     * the system property {@code xdist.input.KEY}. Empty if there is nothing, and outside of a worker.
     *
     * @param key what the plugin calls it
     * @since 0.1
     */
    public static Optional<String> input(String key) {
        return Optional.ofNullable(System.getProperty(INPUT + key));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
        }
    }

    /** Made only where it is asked for: a random id costs a JVM's first secure random numbers. */
    private static final class OwnRun {
        static final String UID = UUID.randomUUID().toString().replace("-", "");
    }
}
