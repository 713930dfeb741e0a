package dev.xdist.api.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is known of a run before it begins. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface RunConfig {
    /**
     * Return the name of the run, the same in all its workers.
     *
     * @since 0.1
     */
    String testRunUid();

    /**
     * Return the mode, a value of {@code xdist.dist}.
     *
     * @since 0.1
     */
    String dist();

    /**
     * Return how many workers there are, 1 or more; 0 in {@link XdistPlugin#autoWorkers}, which decides it.
     *
     * @since 0.1
     */
    int workers();

    /**
     * Return the names of the test classes that were selected, in the order of the run.
     *
     * @since 0.1
     */
    List<String> testClasses();

    /**
     * Return the options that were set, each under its whole name such as {@code xdist.n}, as they were written.
     *
     * @since 0.1
     */
    Map<String, String> options();

    /**
     * Return the module's own folder.
     *
     * @return an absolute path
     * @since 0.1
     */
    Path basedir();

    /**
     * Return the folder for files about the run, {@code target/xdist}; it may not be there yet.
     *
     * @return an absolute path
     * @since 0.1
     */
    Path outputDir();
}
