package dev.xdist.api.spi;

import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A test that a worker has found in a class; a template or factory counts as one. Made by xdist; immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface CollectedTest {
    /**
     * Return JUnit's unique id.
     *
     * @since 0.1
     */
    String uniqueId();

    /**
     * Return JUnit's display name.
     *
     * @since 0.1
     */
    String displayName();

    /**
     * Return JUnit's tags, those of what it stands in included.
     *
     * @since 0.1
     */
    Set<String> tags();
}
