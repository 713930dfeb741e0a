package dev.xdist.api;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Start something live that all workers of a run use: a server, a container, a broker. Ask for it by {@link
 * Xdist#shared}, or mark a class of Jupiter with {@code @SharedResource}. The class needs a constructor without
 * parameters, and neither it nor that need be public; a nested class has to be static.
 *
 * <p>It is made and started once, in a JVM of its own that runs no tests and ends with the run. What it prints is in
 * {@code target/xdist}. In that JVM {@link Xdist#workerCount()}, {@link Xdist#testRunUid()}, {@link Xdist#runDir()} and
 * a {@link Xdist#workerDir()} of its own may be asked for, and nothing that workers share. Without xdist it lives in
 * the JVM of the tests.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface XdistResource {
    /**
     * Start, and return where it can be reached: ports, URLs, names. Called once, on the main thread of its JVM; where
     * xdist does not run, on that of the first test that asks. It is interrupted if the run ends meanwhile, and has 590
     * seconds.
     *
     * @return what {@link XdistAddresses#get} tells the tests, 1 MiB at most; neither keys nor values may be null
     * @throws Exception if it cannot start; all that ask get that error. What was begun has to be ended here: {@link
     *     #close} is not called then
     * @since 0.1
     */
    Map<String, String> start() throws Exception;

    /**
     * Stop. Called once, after the last worker is gone; also when Maven is killed, in whatever way: then there are one
     * and a half seconds, and else as long as {@code xdist.exitTimeout} says.
     *
     * @throws Exception if it could not be stopped, which is a warning in the build's log
     * @since 0.1
     */
    void close() throws Exception;
}
