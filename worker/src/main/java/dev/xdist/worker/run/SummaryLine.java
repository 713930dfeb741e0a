package dev.xdist.worker.run;

import org.jspecify.annotations.Nullable;

/** The line of the console's summary: {@code Test.method:42->helper:7 expected ...}. */
final class SummaryLine {
    private SummaryLine() {}

    static @Nullable String of(Throwable thrown, @Nullable String className, @Nullable String methodName) {
        Class<?> testClass = className == null ? null : load(className);
        if (className == null || testClass == null) {
            return FailureText.localizedMessageOf(thrown);
        }
        StringBuilder line = new StringBuilder(simpleName(className));
        if (!appendCalls(line, thrown.getStackTrace(), testClass) && methodName != null && !methodName.isEmpty()) {
            line.append('.').append(methodName);
        }
        String message = FailureText.messageOf(thrown);
        if (!isAssertion(thrown)) {
            StackTraceElement[] trace = thrown.getStackTrace();
            boolean thrownInClass = trace.length > 0 && trace[0].getClassName().equals(className);
            line.append(thrownInClass ? " " : " » ").append(shortName(thrown.getClass()));
        }
        if (message != null && !message.isEmpty()) {
            line.append(' ').append(message);
        }
        return line.toString();
    }

    /** The calls in the test's class and its superclasses, the outermost first. */
    private static boolean appendCalls(StringBuilder line, StackTraceElement[] trace, Class<?> testClass) {
        boolean first = true;
        for (int i = trace.length - 1; i >= 0; i--) {
            String holder = trace[i].getClassName();
            if (!isInSupers(testClass, holder)) {
                continue;
            }
            boolean own = holder.equals(testClass.getName());
            line.append(first ? own ? "." : ">" : "->");
            if (!own) {
                line.append(simpleName(holder)).append('.');
            }
            line.append(trace[i].getMethodName()).append(':').append(trace[i].getLineNumber());
            first = false;
        }
        return !first;
    }

    private static boolean isInSupers(Class<?> testClass, String name) {
        if (name.startsWith("junit.framework.")) {
            return false;
        }
        for (Class<?> next = testClass; next != null; next = next.getSuperclass()) {
            if (next.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAssertion(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown instanceof AssertionError
                || name.equals("junit.framework.AssertionFailedError")
                || name.equals("junit.framework.ComparisonFailure")
                || name.startsWith("org.opentest4j.");
    }

    private static String shortName(Class<?> type) {
        String name = type.getSimpleName();
        String suffix = name.endsWith("Exception") ? "Exception" : name.endsWith("Error") ? "Error" : "";
        return name.substring(0, name.length() - suffix.length());
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static @Nullable Class<?> load(String className) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return loader == null ? null : loader.loadClass(className);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
