package dev.xdist.api.jupiter;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistWorker;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests, constructors and methods around tests what they ask for of their worker: a parameter of type
 * {@link XdistWorker}, or one that is marked with {@link WorkerId}, {@link WorkerIndex}, {@link TestRunUid} or
 * {@link WorkerDir}. Registered by {@code @ExtendWith(XdistExtension.class)}, or found by Jupiter itself where {@code
 * junit.jupiter.extensions.autodetection.enabled} is true. Works without xdist too.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == XdistWorker.class
                || parameter.isAnnotated(WorkerId.class)
                || parameter.isAnnotated(WorkerIndex.class)
                || parameter.isAnnotated(TestRunUid.class)
                || parameter.isAnnotated(WorkerDir.class);
    }

    /**
     * Return what the parameter asks for.
     *
     * @throws ParameterResolutionException if a mark stands on a parameter of another type than it is for
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.isAnnotated(WorkerId.class)) {
            return checked(
                    parameter, String.class, "@WorkerId", XdistWorker.current().id());
        }
        if (parameter.isAnnotated(WorkerIndex.class)) {
            return checked(parameter, int.class, "@WorkerIndex", Xdist.workerIndex());
        }
        if (parameter.isAnnotated(TestRunUid.class)) {
            return checked(parameter, String.class, "@TestRunUid", Xdist.testRunUid());
        }
        if (parameter.isAnnotated(WorkerDir.class)) {
            return checked(parameter, Path.class, "@WorkerDir", Xdist.workerDir());
        }
        return XdistWorker.current();
    }

    private static Object checked(ParameterContext parameter, Class<?> type, String mark, Object value) {
        Class<?> asked = parameter.getParameter().getType();
        boolean boxed = type == int.class && asked == Integer.class;
        if (asked != type && !boxed) {
            throw new ParameterResolutionException(mark + " stands on a parameter of type " + asked.getSimpleName()
                    + "; it is for one of type " + type.getSimpleName() + ".");
        }
        return value;
    }
}
