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
 * Say that a test needs one of a few: no more workers at a time run such tests than there are. What has to wait waits
 * in the controller, and the workers run something else meanwhile. Which one of them it is the test learns by {@link
 * Xdist#pool(String, int)} of the same name, which then has one free.
 *
 * <p>Under {@code xdist.dist=auto} a class with one such method is dealt as a whole, until the history knows it as one
 * to be dealt by its methods. On an annotation of your own it marks what carries that. {@code @Tag("xdist.pool:db:3")}
 * does the same without this library. Without xdist, and with {@code xdist.locks=none}, it does nothing.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Repeatable(XdistPools.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface XdistPool {
    /**
     * Name the pool.
     *
     * @since 0.1
     */
    String value();

    /**
     * Say how many there are, the same wherever this pool is named; from 1 to 99,999.
     *
     * @since 0.1
     */
    int size();
}
