package dev.xdist.worker.run;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** The platform's cancellation token, which came with 6.0, and the way to execute a plan with it. */
final class Cancellation {
    private final Object token;
    private final Method cancel;
    private final Method newBuilder;
    private final Method executeRequest;

    private Cancellation(Class<?> tokenClass, Class<?> builder, Class<?> request) throws ReflectiveOperationException {
        token = tokenClass.getMethod("create").invoke(null);
        cancel = tokenClass.getMethod("cancel");
        newBuilder = builder.getMethod("request", TestPlan.class);
        executeRequest = Launcher.class.getMethod("execute", request);
    }

    /** Null where the platform is older. */
    static @Nullable Cancellation create() {
        Class<?> token = JUnitInternals.optional("org.junit.platform.engine.CancellationToken");
        Class<?> builder = JUnitInternals.optional("org.junit.platform.launcher.core.LauncherExecutionRequestBuilder");
        Class<?> request = JUnitInternals.optional("org.junit.platform.launcher.LauncherExecutionRequest");
        if (token == null || builder == null || request == null) {
            return null;
        }
        try {
            return new Cancellation(token, builder, request);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    void execute(Launcher launcher, TestPlan plan, TestExecutionListener[] listeners) {
        try {
            Object builder = newBuilder.invoke(null, plan);
            Class<?> type = builder.getClass();
            type.getMethod("listeners", TestExecutionListener[].class).invoke(builder, (Object) listeners);
            type.getMethod("cancellationToken", cancel.getDeclaringClass()).invoke(builder, token);
            executeRequest.invoke(launcher, type.getMethod("build").invoke(builder));
        } catch (ReflectiveOperationException e) {
            Throwable cause = JUnitInternals.causeOf(e);
            if (cause instanceof RuntimeException) {
                throw (RuntimeException) cause;
            }
            if (cause instanceof Error) {
                throw (Error) cause;
            }
            throw new IllegalStateException("The launcher's request cannot be built.", cause);
        }
    }

    void cancel() {
        try {
            cancel.invoke(token);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JUnit's cancellation token cannot be used.", e);
        }
    }
}
