package dev.xdist.provider.report;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.apache.maven.surefire.api.report.RunMode;
import org.apache.maven.surefire.api.report.SimpleReportEntry;
import org.apache.maven.surefire.api.report.StackTraceWriter;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.jspecify.annotations.Nullable;

/**
 * Makes Surefire's report entries, by its newest constructors where it has them: since 3.6 an entry knows the nested
 * class that really holds the test, and output says where it came from (without being told, it walks the stack).
 */
final class Entries {
    private static final @Nullable MethodHandle QUALIFIED = constructor(
            SimpleReportEntry.class,
            RunMode.class,
            Long.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            StackTraceWriter.class,
            Integer.class,
            String.class,
            Map.class);

    private static final @Nullable MethodHandle OUTPUT_WITH_STACK = constructor(
            TestOutputReportEntry.class,
            String.class,
            boolean.class,
            boolean.class,
            RunMode.class,
            Long.class,
            String.class);

    private final RunMode runMode;

    Entries(RunMode runMode) {
        this.runMode = runMode;
    }

    SimpleReportEntry entry(long runId, Names names) {
        return entry(runId, names, new Details(null, -1, null, Map.of()));
    }

    SimpleReportEntry entry(long runId, Names told, Details details) {
        Names names = told.legal();
        String message = XmlText.ofOptional(details.message);
        Integer elapsed = details.elapsedMillis < 0 ? null : details.elapsedMillis;
        if (QUALIFIED != null) {
            return (SimpleReportEntry) made(
                    QUALIFIED,
                    runMode,
                    runId,
                    names.source(),
                    names.sourceText(),
                    names.qualified(),
                    names.name(),
                    names.text(),
                    details.failure,
                    elapsed,
                    message,
                    details.systemProperties);
        }
        return new SimpleReportEntry(
                runMode,
                runId,
                names.source(),
                names.sourceText(),
                names.name(),
                names.text(),
                details.failure,
                elapsed,
                message,
                details.systemProperties);
    }

    TestOutputReportEntry output(long runId, String told, boolean stderr) {
        String text = XmlText.of(told);
        if (OUTPUT_WITH_STACK != null) {
            return (TestOutputReportEntry) made(OUTPUT_WITH_STACK, text, !stderr, false, runMode, runId, "");
        }
        return new TestOutputReportEntry(text, !stderr, false, runMode, runId);
    }

    private static Object made(MethodHandle constructor, @Nullable Object... arguments) {
        try {
            return constructor.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("Surefire's report entry threw what its constructor does not declare", e);
        }
    }

    private static @Nullable MethodHandle constructor(Class<?> type, Class<?>... parameters) {
        try {
            return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, parameters));
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new AssertionError("a public constructor of Surefire cannot be called", e);
        }
    }

    /** What only some entries have. */
    record Details(
            @Nullable StackTraceWriter failure,
            int elapsedMillis,
            @Nullable String message,
            Map<String, String> systemProperties) {}
}
