package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crashes that are no errors. */
class AbsencesTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");
    private static final ClassId A = new ClassId(0, "a.ATest");
    private static final Loss KILLED =
            new Loss("died by signal 9 (SIGKILL)", List.of("# last"), "target/xdist/gw0.log");

    private final RecordingListener surefire = new RecordingListener();
    private final Told told = new Told(0);
    private final Unit unit = Unit.wholeClass(new UnitId(0), A);

    @TempDir
    Path dir;

    private SurefireReporter reporter;

    @BeforeEach
    void makeReporter() {
        reporter = new SurefireReporter(surefire, new ReportSettings(dir, false, 2), () -> 0);
    }

    private void tell(NodeId node, TestEvent... events) {
        for (TestEvent event : events) {
            reporter.testEvent(node, A, event);
        }
    }

    private String pardon(@Nullable String testId, Verdict.Kind kind) {
        Verdict verdict = new Verdict(kind, "p.Plugin");
        return reporter.pardonCrash(
                new SessionCommand.ReportCrash(GW0, unit, testId, KILLED, "gw1 takes its place.", verdict), KILLED);
    }

    @Test
    void whatIsRunAgain_isNotInTheReport_andTheUserIsTold() {
        tell(GW0, told.setStarted(), told.started("n"), told.output("n", "going down\n"));

        String sentence = pardon(Told.id("n"), Verdict.Kind.RETRY);
        Told rest = new Told(1);
        tell(GW1, rest.setStarted(), rest.started("n"), rest.succeeded("n", 3), rest.setFinished(4));
        reporter.completeClass(A);

        assertThat(sentence)
                .isEqualTo("gw0 died by signal 9 (SIGKILL) while running ATest.n. It is run again, as p.Plugin wants."
                        + " gw1 takes its place. Last output: target/xdist/gw0.log");
        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest", "starting a.ATest#n", "succeeded a.ATest#n 3", "setCompleted a.ATest 4");
        assertThat(reporter.tests()).isEqualTo(1);
    }

    @Test
    void whatIsSkipped_isInTheReportWithTheReason_andNoFailure() {
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 1), told.started("n"));

        String sentence = pardon(Told.id("n"), Verdict.Kind.SKIP);
        reporter.completeClass(A);

        assertThat(sentence).contains("while running ATest.n. It counts as skipped, as p.Plugin wants.");
        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "starting a.ATest#m",
                        "succeeded a.ATest#m 1",
                        "skipped a.ATest#n \"gw0 died by signal 9 (SIGKILL); skipped, as p.Plugin wants\"",
                        "setCompleted a.ATest 1");
        assertThat(reporter.tests()).isEqualTo(2);
        assertThat(reporter.failedTests()).isZero();
        assertThat(reporter.failed()).isEmpty();
    }

    @Test
    void excludedTests_areSkippedWithTheReason() {
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 1), told.setFinished(2));
        ClassId other = new ClassId(1, "b.BTest");

        reporter.reportSkipped(
                new Unit(new UnitId(7), A, null, Set.of()), List.of(Told.id("n"), Told.id("o")), "too slow");
        reporter.reportSkipped(Unit.wholeClass(new UnitId(8), other), List.of(), "not here");
        reporter.completeClass(A);
        reporter.completeClass(other);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "starting a.ATest#m",
                        "succeeded a.ATest#m 1",
                        "skipped a.ATest#n \"too slow\"",
                        "skipped a.ATest#o \"too slow\"",
                        "setCompleted a.ATest 2",
                        "setStarting b.BTest",
                        "skipped b.BTest#initializationError \"not here\"",
                        "setCompleted b.BTest 0");
        assertThat(reporter.tests()).isEqualTo(4);
    }

    @Test
    void classThatDiedOutsideOfItsTests_isSkippedUnderTheNameOfItsError() {
        pardon(null, Verdict.Kind.SKIP);
        reporter.completeClass(A);

        assertThat(surefire.calls.get(1))
                .startsWith("skipped a.ATest#initializationError \"gw0 died by signal 9 (SIGKILL); skipped");
    }
}
