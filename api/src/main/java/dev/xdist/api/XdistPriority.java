package dev.xdist.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Begin a test class before others: those with a higher number first, before all that is said by recorded durations.
 * Heeded in every mode of {@code xdist.dist}, unless {@code runOrder} asks for an order.
 *
 * <p>A class without it has the number 0; a negative one puts it behind these. Whatever waits for a lock, or for
 * workers of its choice, is begun when it can be.
 *
 * <p>It counts on a class that is run by itself, not on one that is nested in it. On an annotation of your own it marks
 * what carries that. {@code @Tag("xdist.priority:5")} does the same without this library; where both stand the
 * annotation counts, and of several tags the highest. Without xdist it has no effect.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface XdistPriority {
    /**
     * Set how urgent the class is; any whole number.
     *
     * @since 0.1
     */
    int value();
}
