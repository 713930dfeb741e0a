package dev.xdist.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Keep tests of the same group on one worker, in their order. Heeded by {@code xdist.dist=auto}, {@code
 * loadgroup} and {@code worksteal}.
 *
 * <p>A test's group is the set of all names on its method, its class and the classes around it: tests marked {@code a}
 * and {@code b} are together with others that are marked with both, and with no others. On an annotation of your own it
 * marks what carries that. {@code @Tag("xdist.group:db")} does the same without this library.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Repeatable(XdistGroups.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface XdistGroup {
    /**
     * Name the group. Never part of a test's name in a report.
     *
     * @since 0.1
     */
    String value() default "default";

    /**
     * Give the group a worker for itself alone: from its first class to its last nothing else runs there, so that what
     * the group leaves behind in between is met by nobody. Other workers go on; before and after, the worker runs
     * anything.
     *
     * <p>{@code @Tag("xdist.exclusive-group:db")} does the same. One class that says so is enough for all of the group.
     * It counts on classes that are run by themselves, whose group is then known before anything runs, and has no
     * effect on methods and nested classes.
     *
     * @since 0.1
     */
    boolean exclusive() default false;
}
