package dev.xdist.worker.run;

import dev.xdist.worker.link.ReportName;
import dev.xdist.worker.link.TestEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Executes plans, each with a listener of ours and those that the build names, and with a cancellation token where the
 * platform has one.
 */
public final class Requests {
    private final Launcher launcher;
    private final Progress progress;
    private final boolean trimStackTrace;
    private final List<TestExecutionListener> users;
    private final @Nullable Cancellation cancellation = Cancellation.create();
    private volatile @Nullable Reporter innermost;

    Requests(Launcher launcher, Progress progress, boolean trimStackTrace, List<TestExecutionListener> users) {
        this.launcher = launcher;
        this.users = users;
        this.progress = progress;
        this.trimStackTrace = trimStackTrace;
    }

    void execute(TestPlan plan) {
        List<TestExecutionListener> all = new ArrayList<>(1 + users.size());
        Reporter outer = innermost;
        Reporter reporter = new Reporter(progress, trimStackTrace, outer);
        all.add(reporter);
        all.addAll(users);
        innermost = reporter;
        execute(plan, all.toArray(new TestExecutionListener[0]));
        innermost = outer;
    }

    /** The same where no {@link Gate} sees what comes between tests. */
    void executeApart(TestPlan plan) {
        progress.ungated(true);
        try {
            execute(plan);
        } finally {
            progress.ungated(false);
        }
    }

    private void execute(TestPlan plan, TestExecutionListener[] listeners) {
        if (cancellation == null) {
            launcher.execute(plan, listeners);
        } else {
            cancellation.execute(launcher, plan, listeners);
        }
    }

    /** Interrupts a test, if it is running. On any thread. */
    public void interrupt(String uniqueId) {
        Reporter reporter = innermost;
        if (reporter != null) {
            reporter.interrupt(uniqueId);
        }
    }

    /** Asks the tests that run to stop, where the platform can. On any thread. */
    public void cancel() {
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    /** Reports a class whose discovery failed, as one error in its name. */
    void reportProblem(String className, Throwable problem) {
        String uniqueId = "";
        ReportName set = new ReportName(className, null, className, null, null);
        ReportName error = new ReportName(className, null, className, Reporter.INITIALIZATION_ERROR, null);
        progress.send(new TestEvent(TestEvent.Kind.SET_STARTED, uniqueId, false, set));
        progress.send(new TestEvent(TestEvent.Kind.ERROR, uniqueId, false, error)
                .failedBy(FailureText.of(problem, error, trimStackTrace))
                .because(problem.getMessage()));
        progress.send(new TestEvent(TestEvent.Kind.SET_FINISHED, uniqueId, false, set));
    }
}
