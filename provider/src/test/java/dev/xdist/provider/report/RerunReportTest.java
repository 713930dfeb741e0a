package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.TestEvent.Kind;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.RunMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed is remembered, and reported as a rerun when it comes again. */
class RerunReportTest {
    private static final ClassId A = new ClassId(0, "a.ATest");
    private static final NodeId GW1 = new NodeId(1, "gw1");

    private final RecordingListener surefire = new RecordingListener();
    private final Told told = new Told(0);

    @TempDir
    Path dir;

    @Test
    void failuresAndErrors_areKept_andNothingElse() {
        SurefireReporter reporter = reporter(false);

        reporter.testEvent(GW1, A, told.setStarted());
        reporter.testEvent(GW1, A, told.succeeded("passes", 1));
        reporter.testEvent(GW1, A, told.failed(Kind.FAILED, "f", Told.failure("F", "no", "trace")));
        reporter.testEvent(GW1, A, told.failed(Kind.ERROR, "e", Told.failure("E", "bad", "trace")));
        reporter.testEvent(GW1, A, told.failed(Kind.ABORTED, "a", Told.failure("T", "later", "trace")));
        reporter.testEvent(GW1, A, told.skipped("s", "not today"));
        reporter.testEvent(GW1, A, told.setFinished(9));

        assertThat(reporter.failed()).extracting(TestResult::name).containsExactly("ATest.f", "ATest.e");
        assertThat(reporter.failed())
                .allSatisfy(test -> assertThat(test.node()).isEqualTo(GW1))
                .allSatisfy(test -> assertThat(test.owner()).isEqualTo(A));
        assertThat(reporter.passed()).isEmpty();
    }

    @Test
    void testThatACrashIsBlamedOn_isKept_butNotAClass() {
        SurefireReporter reporter = reporter(false);
        Unit unit = new Unit(new UnitId(0), A, null, Set.of());
        Loss loss = new Loss("died", List.of(), "");

        reporter.testEvent(GW1, A, told.started("m"));
        String id = told.started("m").getUniqueId();
        reporter.reportCrash(GW1, unit, id, loss, "");
        reporter.reportCrash(GW1, new Unit(new UnitId(1), A, null, Set.of()), null, loss, "");

        assertThat(reporter.failed()).extracting(TestResult::uniqueId).containsExactly(id);
    }

    @Test
    void whatIsStruckOut_isForgotten() {
        SurefireReporter reporter = reporter(false);

        reporter.testEvent(GW1, A, told.failed(Kind.FAILED, "f", Told.failure("F", "no", "trace")));
        reporter.forget(new Unit(new UnitId(0), A, "f", Set.of(), Unit.NO_SCOPE, new Share(0, 2)));

        assertThat(reporter.failed()).isEmpty();
    }

    @Test
    void rerun_isToldAsOne_andKeepsWhatPassed() {
        SurefireReporter reporter = reporter(true);

        reporter.testEvent(GW1, A, told.setStarted());
        reporter.testEvent(GW1, A, told.succeeded("passes", 1));
        reporter.testEvent(GW1, A, told.setFinished(9));
        reporter.completeClass(A);

        assertThat(surefire.entries)
                .extracting(ReportEntry::getRunMode)
                .hasSize(3)
                .containsOnly(RunMode.RERUN_TEST_AFTER_FAILURE);
        assertThat(reporter.passed()).extracting(TestResult::name).containsExactly("ATest.passes");
    }

    /** Since 3.6 Surefire takes equal names for two tests if their numbers differ. */
    @Test
    void testThatFailed_hasTheSameNumberAgain() {
        SurefireReporter first = reporter(false);
        first.testEvent(GW1, A, told.succeeded("passes", 1));
        first.testEvent(GW1, A, told.failed(Kind.FAILED, "f", Told.failure("F", "no", "trace")));
        first.completeClass(A);
        SurefireReporter second = first.forRerun(1);

        second.testEvent(GW1, A, told.succeeded("other", 1));
        second.testEvent(GW1, A, told.succeeded("f", 1));
        second.completeClass(A);

        assertThat(runIds("f")).hasSize(1);
        assertThat(runIds("passes")).doesNotContainAnyElementsOf(runIds("other"));
    }

    private Set<Long> runIds(String name) {
        return surefire.entries.stream()
                .filter(entry -> name.equals(entry.getName()))
                .map(ReportEntry::getTestRunId)
                .collect(Collectors.toSet());
    }

    private SurefireReporter reporter(boolean rerun) {
        SurefireReporter first = new SurefireReporter(surefire, new ReportSettings(dir, false, 1), () -> 0);
        return rerun ? first.forRerun(1) : first;
    }
}
