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
 * Run a test class in a worker in which nothing ran before it, and nothing runs after it: for a class that counts on a
 * static state of its own, changes what cannot be put back, or loads a native library. Heeded in every mode.
 *
 * <p>Such classes are begun first, on the workers that the run begins with; the worker that follows one is started
 * while it runs, takes its place (see {@link Xdist#workerIndex()}) and does not count against {@code
 * xdist.maxWorkerRestart}. The class is run as a whole and is in no group, see {@link XdistGroup}. What is left of it
 * after a crash, and what of it {@code rerunFailingTestsCount} runs again, has fresh workers too.
 *
 * <p>It counts on a class that is run by itself, not on one that is nested in it. On an annotation of your own it marks
 * what carries that. {@code @Tag("xdist.fresh")} does the same without this library. Without xdist it has no effect.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FreshWorker {}
