package dev.xdist.worker.run;

import dev.xdist.worker.discover.OwnLimit;
import dev.xdist.worker.link.Failure;
import dev.xdist.worker.link.ReportName;
import dev.xdist.worker.link.TestEvent;
import dev.xdist.worker.link.TestEvent.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells the controller what Surefire's own provider (3.6.1) would tell its listener: the same calls in the same order,
 * with the same names. A test runs both on the same classes and compares.
 */
final class Reporter implements TestExecutionListener {
    /** The name of a class's failure before any of its tests passed. */
    static final String INITIALIZATION_ERROR = "initializationError";

    /** The name of a class's failure after one of its tests passed. */
    static final String EXECUTION_ERROR = "executionError";

    private final Progress progress;
    private final boolean trimStackTrace;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Set<String> classesWithSuccess = ConcurrentHashMap.newKeySet();
    private final @Nullable Reporter outer;
    private @Nullable TestPlan plan;
    private @Nullable ReportNames names;

    /** {@code outer} reports the request inside of which this one's request is executed, if there is one. */
    Reporter(Progress progress, boolean trimStackTrace, @Nullable Reporter outer) {
        this.outer = outer;
        this.progress = progress;
        this.trimStackTrace = trimStackTrace;
    }

    /** Interrupts a test, if it is running. On any thread. */
    void interrupt(String uniqueId) {
        Running test = running.get(uniqueId);
        if (test != null) {
            test.interrupt();
        } else if (outer != null) {
            outer.interrupt(uniqueId);
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        names = new ReportNames(testPlan, running);
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        String id = identifier.getUniqueId();
        boolean isClass = isClass(identifier);
        Running entry = new Running(identifier, nowMillis());
        running.put(id, entry);
        if (!isClass && !identifier.isTest()) {
            return;
        }
        Running around = isClass ? running.get(identifier.getParentId().orElse("")) : null;
        if (around != null && isClass(around.identifier)) {
            progress.flush();
        }
        progress.owner(id);
        if (!isClass) {
            entry.name = names().of(identifier, true);
            progress.send(new TestEvent(Kind.STARTED, id, true, entry.name)
                    .took(setUpMillis(entry))
                    .within(OwnLimit.millis(identifier)));
        } else if (names().opensSet(identifier)) {
            ReportName name = names().of(identifier, true);
            if (name.sourceName != null) {
                // The class may be run a second time, for other methods of it.
                classesWithSuccess.remove(name.sourceName);
            }
            progress.send(new TestEvent(Kind.SET_STARTED, id, identifier.isTest(), name));
        }
    }

    /** Not the time of day, which may be set while a test runs. */
    private static long nowMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** Marks what the test stands in; the time since its outermost class began if it is the first there, else -1. */
    private int setUpMillis(Running test) {
        int sinceClass = -1;
        Running above = running.get(test.identifier.getParentId().orElse(""));
        while (above != null && !above.testStarted) {
            above.testStarted = true;
            if (isClass(above.identifier)) {
                sinceClass = (int) (test.startMillis - above.startMillis);
            }
            above = running.get(above.identifier.getParentId().orElse(""));
        }
        boolean outermost = above == null || !isClass(above.identifier);
        return outermost ? sinceClass : -1;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        String id = identifier.getUniqueId();
        Running entry = running.get(id);
        if (entry != null) {
            entry.end();
        }
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        boolean isClass = isClass(identifier);
        if (failed || isClass || identifier.isTest()) {
            boolean timed = isClass || identifier.isTest();
            int millis = entry == null || !timed ? -1 : (int) (nowMillis() - entry.startMillis);
            finished(new Ended(identifier, result, isClass, millis, entry));
        }
        if (identifier.isContainer()) {
            if (failed) {
                progress.markContainerFailed();
            }
            boolean whole = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            progress.invocations.ended(progress.current(), id, whole);
        }
        running.remove(id);
        if (identifier.isTest()) {
            progress.over(id);
        }
        String parent = identifier.getParentId().orElse("");
        if (running.containsKey(parent)) {
            progress.owner(parent);
        }
    }

    private void finished(Ended ended) {
        TestIdentifier identifier = ended.identifier;
        boolean opensSet = ended.isClass && names().opensSet(identifier);
        TestExecutionResult.Status status = ended.result.getStatus();
        if (status == TestExecutionResult.Status.ABORTED) {
            aborted(ended, opensSet);
        } else if (status == TestExecutionResult.Status.FAILED) {
            send(isAssertion(ended.result) ? Kind.FAILED : Kind.ERROR, ended, true);
            boolean root = identifier.isContainer() && !identifier.getParentId().isPresent();
            if (opensSet || root) {
                send(Kind.SET_FINISHED, ended, false);
            }
        } else if (identifier.isTest()) {
            send(Kind.SUCCEEDED, ended, false);
        } else if (opensSet) {
            send(Kind.SET_FINISHED, ended, false);
        }
    }

    /** A class that is aborted before its first test takes all its tests with it. */
    private void aborted(Ended ended, boolean opensSet) {
        if (ended.identifier.isTest()) {
            send(Kind.ABORTED, ended, true);
            return;
        }
        if (ended.testStarted || !ended.isClass) {
            if (opensSet || !ended.isClass) {
                send(Kind.SET_FINISHED, ended, true);
            }
            return;
        }
        List<TestIdentifier> tests = testsOf(ended.identifier);
        for (TestIdentifier test : tests) {
            if (progress.wants(test.getUniqueId())) {
                send(Kind.ABORTED, new Ended(test, ended.result, false, -1, null), true);
            }
        }
        if (tests.isEmpty()) {
            send(Kind.ABORTED, ended, true);
        }
        if (opensSet) {
            send(Kind.SET_FINISHED, ended, false);
        }
    }

    private List<TestIdentifier> testsOf(TestIdentifier container) {
        List<TestIdentifier> tests = new ArrayList<>();
        for (TestIdentifier descendant : present(plan).getDescendants(container)) {
            if (descendant.isTest()) {
                tests.add(descendant);
            }
        }
        tests.sort(Comparator.comparing(TestIdentifier::getUniqueId));
        return tests;
    }

    /** @param withResult whether what the test came to is told, and may change its name */
    private void send(Kind kind, Ended ended, boolean withResult) {
        TestIdentifier identifier = ended.identifier;
        boolean unsuccessful = ended.result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
        boolean failed = !withResult || ended.result.getStatus() == TestExecutionResult.Status.FAILED;
        ReportName name = ended.name == null ? names().of(identifier, failed) : ended.name;
        if (withResult && unsuccessful && identifier.isContainer()) {
            name = containerFailure(name);
        }
        if (kind == Kind.SUCCEEDED && name.sourceName != null) {
            classesWithSuccess.add(name.sourceName);
        }
        Throwable thrown = withResult ? ended.result.getThrowable().orElse(null) : null;
        Failure failure = withResult ? FailureText.of(thrown, name, trimStackTrace) : null;
        TestEvent event = new TestEvent(kind, identifier.getUniqueId(), identifier.isTest(), name)
                .took(ended.millis)
                .failedBy(failure);
        progress.send(kind == Kind.FAILED || kind == Kind.ERROR ? event.because(FailureText.messageOf(thrown)) : event);
    }

    private ReportName containerFailure(ReportName name) {
        if (name.name != null) {
            return name;
        }
        boolean late = name.sourceName != null && classesWithSuccess.contains(name.sourceName);
        String error = late ? EXECUTION_ERROR : INITIALIZATION_ERROR;
        return new ReportName(name.sourceName, name.sourceText, name.sourceQualifiedName, error, null);
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (!isClass(identifier)) {
            skipped(identifier, reason);
            return;
        }
        ReportName name = names().of(identifier, true);
        String id = identifier.getUniqueId();
        boolean opensSet = names().opensSet(identifier);
        if (opensSet) {
            progress.send(new TestEvent(Kind.SET_STARTED, id, false, name));
        }
        for (TestIdentifier child : present(plan).getChildren(identifier)) {
            if (progress.wants(child.getUniqueId())) {
                skipped(child, reason);
            }
        }
        if (opensSet) {
            progress.send(new TestEvent(Kind.SET_FINISHED, id, false, name));
        }
    }

    private void skipped(TestIdentifier identifier, String reason) {
        progress.send(
                new TestEvent(Kind.SKIPPED, identifier.getUniqueId(), identifier.isTest(), names().of(identifier, true))
                        .because(reason));
    }

    private static boolean isAssertion(TestExecutionResult result) {
        return result.getThrowable().orElse(null) instanceof AssertionError;
    }

    static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer() && identifier.getSource().orElse(null) instanceof ClassSource;
    }

    private ReportNames names() {
        return present(names);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The plan has not begun.");
        }
        return value;
    }

    private static final class Ended {
        final TestIdentifier identifier;
        final TestExecutionResult result;
        final boolean isClass;
        final int millis;
        final @Nullable ReportName name;
        final boolean testStarted;

        Ended(
                TestIdentifier identifier,
                TestExecutionResult result,
                boolean isClass,
                int millis,
                @Nullable Running entry) {
            this.identifier = identifier;
            this.result = result;
            this.isClass = isClass;
            this.millis = millis;
            this.name = entry == null ? null : entry.name;
            this.testStarted = entry != null && entry.testStarted;
        }
    }
}
