package dev.xdist.api.spi;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A class that was collected, and what is to become of it. Made by xdist for one call of {@link XdistPlugin#arrange}
 * and of no use after it. Methods throw {@link IllegalArgumentException} for what cannot be; what other plugins set
 * before is replaced.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ClassArrangement {
    /**
     * Return the class's binary name.
     *
     * @since 0.1
     */
    String className();

    /**
     * Return its tests, in the order of discovery.
     *
     * @since 0.1
     */
    List<CollectedTest> tests();

    /**
     * Keep all of the class on one worker together with all else that is in the group, in place of the groups that it
     * is marked with. Heeded in the modes that heed groups: {@code auto}, {@code loadgroup} and {@code worksteal}.
     *
     * @param name 1 to 200 characters
     * @since 0.1
     */
    void group(String name);

    /**
     * Begin the class before those of lower priority; all have 0 at first. Not heeded where the user asked for an
     * order.
     *
     * @param priority from -1,000 to 1,000
     * @since 0.1
     */
    void priority(int priority);

    /**
     * Say what the class takes, in place of what former runs tell; {@code auto} deals by that.
     *
     * @param duration of the class as a whole, up to one day
     * @since 0.1
     */
    void expect(Duration duration);

    /**
     * Say what a test takes, all its invocations together, in place of what former runs tell.
     *
     * @param test one of {@link #tests}
     * @param duration up to one day
     * @since 0.1
     */
    void expect(CollectedTest test, Duration duration);

    /**
     * Run none of its tests: each is reported as skipped.
     *
     * @param reason as the report shows it
     * @since 0.1
     */
    void exclude(String reason);

    /**
     * Do not run a test: it is reported as skipped.
     *
     * @param test one of {@link #tests}
     * @param reason as the report shows it
     * @since 0.1
     */
    void exclude(CollectedTest test, String reason);
}
