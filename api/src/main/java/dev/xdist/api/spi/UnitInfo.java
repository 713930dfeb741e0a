package dev.xdist.api.spi;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The smallest thing that is dealt: a class, one of its methods, or what a crash left of either. Made by xdist;
 * immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface UnitInfo {
    /**
     * Return the number of the unit, which no other has in the same session of workers.
     *
     * @since 0.1
     */
    int number();

    /**
     * Return the binary name of the class that it is reported under.
     *
     * @since 0.1
     */
    String className();

    /**
     * Return JUnit's unique id of the method or container that it is; empty if it is a class.
     *
     * @since 0.1
     */
    Optional<String> uniqueId();
}
