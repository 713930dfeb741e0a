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
 * Run a test class only on workers that have what it needs. Heeded in every mode; under {@code each} the class is run
 * on those workers alone.
 *
 * <p>If no worker of the run has all of it, the class is reported as an error that says what the workers have instead,
 * and so is a text that says nothing. The class is not loaded then. It is in no group, see {@link XdistGroup}, and
 * under {@code auto} it is not split.
 *
 * <p>It counts on a class that is run by itself, not on one that is nested in it; a subclass inherits it unless it has
 * one of its own. On an annotation of your own it marks what carries that. {@code @Tag("xdist.requires:os=linux")} does
 * the same without this library; tags and annotation add up. Without xdist it has no effect.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface XdistRequires {
    /**
     * Name what the worker must have; all of these must hold. Each is one of
     *
     * <ul>
     *   <li>{@code os=linux}, {@code os!=windows}: {@code linux}, {@code windows}, {@code mac}, {@code freebsd}, {@code
     *       aix} or {@code sunos};
     *   <li>{@code arch=amd64}, {@code arch!=aarch64}: {@code amd64} or {@code x86_64}, {@code aarch64} or {@code
     *       arm64}, {@code x86}, {@code ppc64le}, {@code s390x} or {@code riscv64};
     *   <li>{@code jdk>=21}, {@code jdk=17}, {@code jdk!=8}, {@code jdk<25}: the feature version of the worker's JVM;
     *   <li>{@code cpus>=4}: processors of its host that a JVM may use; {@code =} means at least;
     *   <li>{@code memory=4g}, {@code memory>=512m}: memory of its host, the limit of a container counted in, in MiB,
     *       GiB or TiB; {@code =} means at least.
     * </ul>
     *
     * @since 0.1
     */
    String[] value();
}
