package dev.xdist.api.spi;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a worker has found in a class. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface CollectedClass {
    /**
     * Return the class's binary name.
     *
     * @since 0.1
     */
    String className();

    /**
     * Return JUnit's unique ids of its tests, templates and factories, in the order of discovery.
     *
     * @since 0.1
     */
    List<String> uniqueIds();

    /**
     * Return the text of what kept it from being discovered, or an empty text.
     *
     * @since 0.1
     */
    String problem();
}
