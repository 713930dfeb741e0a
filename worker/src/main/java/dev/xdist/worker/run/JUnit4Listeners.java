package dev.xdist.worker.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.RunListener;

/**
 * Tells JUnit 4's run listeners what Surefire's JUnit Platform provider tells them, as odd as it is: of classes alone,
 * each as a test and a run of its own, which has no description, and of the whole as a suite that is called after its
 * last class.
 */
final class JUnit4Listeners implements TestExecutionListener {
    private final List<RunListener> listeners = new ArrayList<>();

    /** Each of these is a {@link RunListener}; the type does not show it, for JUnit 4 need not be there. */
    JUnit4Listeners(List<Object> listeners) {
        listeners.forEach(listener -> this.listeners.add((RunListener) listener));
    }

    private interface Call {
        void on(RunListener listener) throws Exception;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        tell(suite(plan), suite -> listener -> {
            listener.testRunStarted(suite);
            listener.testSuiteStarted(suite);
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        tell(suite(plan), suite -> listener -> {
            listener.testRunFinished(new Result());
            listener.testSuiteFinished(suite);
        });
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        tell(description(identifier), test -> listener -> {
            listener.testRunStarted(null);
            listener.testStarted(test);
        });
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        tell(description(identifier), test -> listener -> {
            listener.testRunFinished(new Result());
            listener.testFinished(test);
        });
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        tell(description(identifier), test -> listener -> listener.testIgnored(test));
    }

    private interface Calls {
        Call about(Description description);
    }

    private void tell(@Nullable Description description, Calls calls) {
        if (description == null) {
            return;
        }
        Call call = calls.about(description);
        for (RunListener listener : listeners) {
            try {
                call.on(listener);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                // The platform reports what its listeners throw, and goes on.
                throw new IllegalStateException(listener.getClass().getName() + " failed.", e);
            }
        }
    }

    private static @Nullable Description suite(TestPlan plan) {
        Class<?> last = null;
        for (TestIdentifier engine : plan.getRoots()) {
            for (TestIdentifier child : plan.getChildren(engine)) {
                Class<?> type = child.isContainer() ? classOf(child) : null;
                last = type == null ? last : type;
            }
        }
        return last == null ? null : Description.createSuiteDescription(last);
    }

    private static @Nullable Description description(TestIdentifier identifier) {
        Class<?> type = classOf(identifier);
        return type == null ? null : Description.createTestDescription(type.getName(), identifier.getDisplayName());
    }

    private static @Nullable Class<?> classOf(TestIdentifier identifier) {
        TestSource source = identifier.getSource().orElse(null);
        return source instanceof ClassSource ? ((ClassSource) source).getJavaClass() : null;
    }
}
