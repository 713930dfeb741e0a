package dev.xdist.api;

import dev.xdist.api.grant.Ask;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Tells a test which worker runs it, and lets the workers of a run share things. All answers about the worker stand
 * before any class of the user is loaded, stay the same for the life of the JVM, and may be asked for on any thread.
 * They are also in system properties ({@code xdist.worker} and so on) and in the environment ({@code XDIST_WORKER} and
 * so on), for what cannot compile against this class.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Xdist {
    private static final String WORKER = "xdist.worker";
    private static final String WORKER_INDEX = "xdist.workerIndex";
    private static final String WORKER_COUNT = "xdist.workerCount";
    private static final String TEST_RUN_UID = "xdist.testRunUid";
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
        return OwnFolder.ofWorker();
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
        return OwnFolder.ofRun();
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

    /**
     * Tell plugins a value under that key: they hear of it when this worker is gone, see {@code
     * dev.xdist.api.spi.XdistListener#workerDown}. It is sent at once, so it is heard even if the worker dies right
     * after; the last value of a key counts. Outside of a worker nobody hears of it.
     *
     * @param key 256 characters at most, and 1,000 keys
     * @param value 65,536 characters at most, and 1,048,576 of all keys together
     * @throws IllegalArgumentException if the key or the value is too long
     * @throws IllegalStateException if this worker has put out too much
     * @since 0.1
     */
    public static void output(String key, String value) {
        Shared.ofThisJvm().output(key, value);
    }

    /**
     * Return the value for this key, made once for all workers of the run, on all hosts: the first that asks makes it,
     * all others wait and get it. Where the worker that makes it dies, or its test is interrupted, the next one makes
     * it; where making it fails, all that ask get that error. Without xdist it is made once in this JVM.
     *
     * <p>Each caller gets a copy of its own, by Java's serialization: share where something is, not the thing itself.
     *
     * @param key which value; 236 characters at most
     * @param factory makes it; 1 MiB at most when it is serialized
     * @throws XdistException if nobody could make it, or it would wait for itself
     * @since 0.1
     */
    public static <T extends Serializable> T once(String key, Callable<? extends T> factory) {
        return Shared.ofThisJvm().once(key, new SerialCodec<T>(), factory, null);
    }

    /**
     * Return the value for this key as {@link #once(String, Callable)} does, and clean it up once: when the last worker
     * that asked for it ends, after its last test, and no other worker is left that could ask. It is not cleaned up if
     * all workers that asked for it died, which is told, nor if the build is killed. A worker that is replaced because
     * it has run enough cleans up where nobody else could; whoever asks then has it made again.
     *
     * @param cleanUp called with a copy of the value, in one of the workers that asked, on its main thread
     * @since 0.1
     */
    public static <T extends Serializable> T once(
            String key, Callable<? extends T> factory, Consumer<? super T> cleanUp) {
        return Shared.ofThisJvm().once(key, new SerialCodec<T>(), factory, cleanUp);
    }

    /**
     * Return the value for this key as {@link #once(String, Callable, Consumer)} does, sent by a codec of your own.
     *
     * @param cleanUp null if there is nothing to clean up
     * @since 0.1
     */
    public static <T> T once(
            String key, XdistCodec<T> codec, Callable<? extends T> factory, @Nullable Consumer<? super T> cleanUp) {
        return Shared.ofThisJvm().once(key, codec, factory, cleanUp);
    }

    /**
     * Take a lock that holds over all workers of the run, on all hosts; waits until it is free, whoever asked first is
     * first. It is free again when it is closed, or when its worker dies. A thread that has it and asks again is
     * refused, as is whoever would wait for ever: locks, semaphores, pools and {@code once} are watched together.
     * Without xdist it holds between the threads of this JVM.
     *
     * @throws XdistException if it would never get it, or is interrupted; the thread's interrupt stays set
     * @since 0.1
     */
    public static XdistGrant lock(String key) {
        return Shared.ofThisJvm().hold(Ask.Kind.WRITE, key, 1, null);
    }

    /**
     * Take a lock as {@link #lock(String)} does, but wait no longer than this.
     *
     * @throws XdistException if the time is up; the message names who has it
     * @since 0.1
     */
    public static XdistGrant lock(String key, Duration wait) {
        return Shared.ofThisJvm().hold(Ask.Kind.WRITE, key, 1, wait);
    }

    /**
     * Take a lock together with others that only read. Who wants {@link #lock} of the same key waits for all of these,
     * and those that ask later wait for that one.
     *
     * @since 0.1
     */
    public static XdistGrant readLock(String key) {
        return Shared.ofThisJvm().hold(Ask.Kind.READ, key, 1, null);
    }

    /**
     * Take a lock as {@link #readLock(String)} does, but wait no longer than this.
     *
     * @since 0.1
     */
    public static XdistGrant readLock(String key, Duration wait) {
        return Shared.ofThisJvm().hold(Ask.Kind.READ, key, 1, wait);
    }

    /**
     * Take one of so many permits; like {@link #lock(String)} in all else.
     *
     * @param permits how many there are, the same wherever this key is used; 100,000 at most
     * @since 0.1
     */
    public static XdistGrant semaphore(String key, int permits) {
        return Shared.ofThisJvm().hold(Ask.Kind.PERMIT, key, permits, null);
    }

    /**
     * Take a permit as {@link #semaphore(String, int)} does, but wait no longer than this.
     *
     * @since 0.1
     */
    public static XdistGrant semaphore(String key, int permits, Duration wait) {
        return Shared.ofThisJvm().hold(Ask.Kind.PERMIT, key, permits, wait);
    }

    /**
     * Lease one of a pool's places, which has nothing but its number: an account, a port, a device.
     *
     * @param size how many there are, the same wherever this key is used; 100,000 at most
     * @since 0.1
     */
    public static XdistLease<Integer> pool(String key, int size) {
        return Shared.ofThisJvm().lease(key, size, (Duration) null);
    }

    /**
     * Lease a place as {@link #pool(String, int)} does, but wait no longer than this.
     *
     * @since 0.1
     */
    public static XdistLease<Integer> pool(String key, int size, Duration wait) {
        return Shared.ofThisJvm().lease(key, size, wait);
    }

    /**
     * Lease one of a pool's resources. Each is made once for all workers, like {@link #once(String, Callable)}, when it
     * is leased first; those that are there are leased before another is made.
     *
     * @param factory makes the resource with that number, from 0
     * @since 0.1
     */
    public static <T extends Serializable> XdistLease<T> pool(String key, int size, IntFunction<? extends T> factory) {
        return Shared.ofThisJvm().lease(key, size, factory, null);
    }

    /**
     * Lease one of a pool's resources, each of which is cleaned up as by {@link #once(String, Callable, Consumer)}.
     *
     * @since 0.1
     */
    public static <T extends Serializable> XdistLease<T> pool(
            String key, int size, IntFunction<? extends T> factory, Consumer<? super T> cleanUp) {
        return Shared.ofThisJvm().lease(key, size, factory, cleanUp);
    }

    /**
     * Return where something live is that all workers of the run use: a server, a container. It is started for the
     * first that asks, once, in a JVM of its own that runs no tests; all wait until it is there. It is closed once,
     * when the last worker is gone, and also when Maven is killed. If its JVM dies it is not started again, for what it
     * held is lost: whoever asks from then on is told so. Without xdist it lives in this JVM.
     *
     * @param resource a class with a constructor without parameters; at most 100 different ones in a run
     * @throws XdistException if it could not be started, the same for all that ask, with its own error as cause; or if
     *     it has died
     * @since 0.1
     */
    public static XdistAddresses shared(Class<? extends XdistResource> resource) {
        return Shared.ofThisJvm().resource(resource);
    }
}
