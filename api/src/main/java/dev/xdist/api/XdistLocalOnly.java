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
 * Run a test class only on workers that are on the controller's own host ({@code popen}): for a class that needs what
 * is there alone, such as a device, a licence or a local service. Heeded in every mode.
 *
 * <p>If the run has no such worker, the class is reported as an error. It is in no group, see {@link XdistGroup}, and
 * under {@code auto} it is not split, unless all workers are on that host.
 *
 * <p>It counts on a class that is run by itself, not on one that is nested in it. On an annotation of your own it marks
 * what carries that. {@code @Tag("xdist.local-only")} does the same without this library. Without xdist it has no
 * effect.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface XdistLocalOnly {}
