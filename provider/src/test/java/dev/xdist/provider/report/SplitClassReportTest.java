package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Failure;
import dev.xdist.proto.TestEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Surefire is told of a class of which several nodes ran a part. */
class SplitClassReportTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");
    private static final ClassId A = new ClassId(0, "a.ATest");

    private final RecordingListener surefire = new RecordingListener();
    private final Told here = new Told(0);
    private final Told there = new Told(1);

    @TempDir
    Path dir;

    private SurefireReporter reporter;

    @BeforeEach
    void makeReporter() {
        reporter = new SurefireReporter(surefire, new ReportSettings(dir, false, 1), () -> 0);
    }

    @Test
    void failureOfTheSetUp_onTwoNodes_isToldOnce() {
        Failure broken = Told.failure("java.lang.IllegalStateException", "no fixture", "trace");
        tell(GW0, here.setStarted(), here.classFailed(broken), here.setFinished(7));
        tell(GW1, there.setStarted(), there.classFailed(broken), there.setFinished(7));

        reporter.completeClass(A);

        assertThat(surefire.calls).filteredOn(call -> call.startsWith("error")).hasSize(1);
        assertThat(reporter.failedTests()).isEqualTo(1);
    }

    @Test
    void otherFailuresOfTheSetUp_areAllTold() {
        tell(GW0, here.setStarted(), here.classFailed(Told.failure("X", "no fixture", "trace")), here.setFinished(7));
        tell(GW1, there.setStarted(), there.classFailed(Told.failure("X", "no port", "trace")), there.setFinished(7));

        reporter.completeClass(A);

        assertThat(surefire.calls).filteredOn(call -> call.startsWith("error")).hasSize(2);
    }

    @Test
    void sameFailureOfTwoTests_isToldTwice() {
        Failure wrong = Told.failure("java.lang.AssertionError", "no", "trace");
        tell(GW0, here.setStarted(), here.started("m"), here.failed(TestEvent.Kind.FAILED, "m", wrong));
        tell(GW1, there.setStarted(), there.started("m"), there.failed(TestEvent.Kind.FAILED, "m", wrong));

        reporter.completeClass(A);

        assertThat(surefire.calls).filteredOn(call -> call.startsWith("failed")).hasSize(2);
    }

    @Test
    void unitThatIsForgotten_isInNoReportAndNoCount() {
        Failure wrong = Told.failure("java.lang.AssertionError", "no", "trace");
        tell(GW0, here.setStarted(), here.started("m"), here.succeeded("m", 2), here.setFinished(5));
        tell(GW1, there.setStarted(), there.started("n"), there.failed(TestEvent.Kind.FAILED, "n", wrong));

        reporter.forget(new Unit(new UnitId(1), A, Told.id("n"), Set.of()));
        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest", "starting a.ATest#m", "succeeded a.ATest#m 2", "setCompleted a.ATest 5");
        assertThat(reporter.tests()).isEqualTo(1);
        assertThat(reporter.failedTests()).isZero();
    }

    private void tell(NodeId node, TestEvent... events) {
        for (TestEvent event : events) {
            reporter.testEvent(node, A, event);
        }
    }
}
