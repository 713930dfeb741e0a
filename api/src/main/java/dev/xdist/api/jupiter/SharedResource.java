package dev.xdist.api.jupiter;

import dev.xdist.api.XdistResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Have a live resource that all workers share, see {@link dev.xdist.api.Xdist#shared}. On a class: it is there before
 * the class's first {@code @BeforeAll} method; if it is not to be had, the class is an error. On a parameter of type
 * {@link dev.xdist.api.XdistAddresses}: its addresses. Inherited by subclasses and nested classes; on an annotation of
 * your own it marks what carries that.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@ExtendWith(SharedResourceExtension.class)
@Inherited
@Repeatable(SharedResources.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface SharedResource {
    /**
     * Name the resource.
     *
     * @since 0.1
     */
    Class<? extends XdistResource> value();

    /**
     * Ask for each address in a system property, whose name begins with this: {@code "db."} sets {@code db.url}. They
     * stay set for the life of the JVM, for they are the same wherever the resource is used. Empty: none is set. Of no
     * effect on a parameter.
     *
     * @since 0.1
     */
    String properties() default "";
}
