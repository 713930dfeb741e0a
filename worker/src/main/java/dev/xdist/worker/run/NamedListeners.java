package dev.xdist.worker.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Makes the listeners of Surefire's property {@code listener}, as its JUnit Platform provider does: those of the
 * platform are registered as they are, JUnit 4's hear what {@link JUnit4Listeners} tells them, and others (TestNG's
 * own) are none of ours.
 */
final class NamedListeners {
    private static final String JUNIT_4 = "org.junit.runner.notification.RunListener";

    private NamedListeners() {}

    /** Throws {@link IllegalStateException} if one cannot be made: the build asked for it. */
    static List<TestExecutionListener> of(List<String> classNames) {
        List<TestExecutionListener> listeners = new ArrayList<>();
        List<Object> ofJUnit4 = new ArrayList<>();
        for (String className : classNames) {
            try {
                Class<?> type =
                        Class.forName(className, false, Thread.currentThread().getContextClassLoader());
                if (TestExecutionListener.class.isAssignableFrom(type)) {
                    listeners.add((TestExecutionListener) newInstance(type));
                } else if (isOfJUnit4(type)) {
                    ofJUnit4.add(newInstance(type));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "The listener " + className + ", which Surefire's property \"listener\" names, cannot be made: "
                                + JUnitInternals.causeOf(e) + ". It needs a public constructor without parameters.",
                        e);
            }
        }
        if (!ofJUnit4.isEmpty()) {
            listeners.add(new JUnit4Listeners(ofJUnit4));
        }
        return listeners;
    }

    private static Object newInstance(Class<?> type) throws ReflectiveOperationException {
        return type.getDeclaredConstructor().newInstance();
    }

    /** By name, for JUnit 4 need not be there. */
    private static boolean isOfJUnit4(@Nullable Class<?> type) {
        return type != null && (type.getName().equals(JUNIT_4) || isOfJUnit4(type.getSuperclass()));
    }
}
