package dev.xdist.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Give a test another limit than {@code xdist.testTimeout}, from outside of its JVM: what ends a test at this limit
 * ends also an endless loop, a deadlock and a test that swallows interrupts.
 *
 * <p>On a class it holds for each test in it, nested ones included, but for those that have one of their own; each
 * invocation of a parameterized or repeated test has all of the time. It is heeded by workers alone, whether {@code
 * xdist.testTimeout} is set or not, and not while a debugger is attached. On an annotation of your own it marks what
 * carries that. {@code @Tag("xdist.timeout:30s")} does the same without this library; where both stand, or several tags
 * do, the annotation counts, and then the shortest.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface XdistTimeout {
    /**
     * Set how long a test may run, set-up and tear-down of its method included. 0: as long as it likes.
     *
     * @since 0.1
     */
    long value();

    /**
     * Set the unit of the value; seconds unless it is set.
     *
     * @since 0.1
     */
    TimeUnit unit() default TimeUnit.SECONDS;
}
