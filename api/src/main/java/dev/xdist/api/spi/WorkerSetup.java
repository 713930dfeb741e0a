package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What one worker is to be started with, beside what its spec says. Made by xdist for one call of {@link
 * XdistPlugin#configureWorker} and of no use after it. Methods throw {@link IllegalArgumentException} for what no
 * worker can be started with, and for what xdist sets itself; what was set before by other plugins is replaced.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface WorkerSetup {
    /**
     * Return the worker that is to be started.
     *
     * @since 0.1
     */
    WorkerInfo worker();

    /**
     * Give the worker's tests a value, see {@link dev.xdist.api.Xdist#input}. All of a worker come to one million
     * characters at most.
     *
     * @param key under which they find it, 1 to 200 characters
     * @param value at most 65,536 characters
     * @since 0.1
     */
    void input(String key, String value);

    /**
     * Set a variable of its environment; a spec's own is replaced.
     *
     * @param name not empty, without {@code =}, not one of {@code XDIST_…}
     * @param value its value
     * @since 0.1
     */
    void env(String name, String value);

    /**
     * Set a system property, before any class of the user is loaded.
     *
     * @param name not empty, not one of {@code xdist.…}
     * @param value its value
     * @since 0.1
     */
    void systemProperty(String name, String value);

    /**
     * Add an option for its JVM, behind those of {@code argLine} and of the spec.
     *
     * @param option begins with {@code -}
     * @since 0.1
     */
    void jvmOption(String option);
}
