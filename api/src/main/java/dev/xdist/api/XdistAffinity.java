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
 * Prefer one worker for classes that share what is costly to set up, like an embedded server that is kept in a static
 * field. Heeded by {@code xdist.dist=auto}.
 *
 * <p>It is a preference: a worker that has nothing else to do takes such a class too, once that ends sooner than
 * waiting. Whatever must be on one worker belongs into a group, see {@link XdistGroup}. Classes with the same Spring
 * application context have the same affinity without it. On an annotation of your own it marks what carries that.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface XdistAffinity {
    /**
     * Name what is shared. Classes with the same name are kept together.
     *
     * @since 0.1
     */
    String value();
}
