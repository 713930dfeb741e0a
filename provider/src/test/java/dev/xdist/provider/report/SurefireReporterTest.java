package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.TestEvent;
import dev.xdist.proto.TestEvent.Kind;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.SimpleReportEntry;
import org.apache.maven.surefire.api.report.StackTraceWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireReporterTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");
    private static final ClassId A = new ClassId(0, "a.ATest");
    private static final Loss KILLED =
            new Loss("died by signal 9 (SIGKILL)", List.of("# first", "# second"), "target/xdist/gw0.log");

    private final RecordingListener surefire = new RecordingListener();
    private final Told told = new Told(0);
    private long nowNanos;

    @TempDir
    Path dir;

    private SurefireReporter reporter;

    @BeforeEach
    void makeReporter() {
        reporter = new SurefireReporter(surefire, new ReportSettings(dir, false, 1), () -> nowNanos);
    }

    private void tell(NodeId node, TestEvent... events) {
        for (TestEvent event : events) {
            reporter.testEvent(node, A, event);
        }
    }

    @Test
    void classEvents_reachSurefireOnlyWhenTheClassIsComplete() {
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 2), told.setFinished(5));

        assertThat(surefire.calls).isEmpty();
        reporter.completeClass(A);
        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest", "starting a.ATest#m", "succeeded a.ATest#m 2", "setCompleted a.ATest 5");
    }

    @Test
    void everyKindOfResult_becomesTheCallThatSurefiresProviderMakes() {
        tell(GW0, told.setStarted(), told.started("f"));
        tell(GW0, told.failed(Kind.FAILED, "f", Told.failure("java.lang.AssertionError", "no", "trace")));
        tell(GW0, told.started("e"), told.failed(Kind.ERROR, "e", Told.failure("X", "bad", "trace")));
        tell(GW0, told.started("a"), told.failed(Kind.ABORTED, "a", Told.failure("T", "later", "trace")));
        tell(GW0, told.skipped("s", "not today"), told.setFinished(9));

        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "starting a.ATest#f",
                        "failed a.ATest#f 3 \"no\"",
                        "starting a.ATest#e",
                        "error a.ATest#e 3 \"bad\"",
                        "starting a.ATest#a",
                        "assumptionFailure a.ATest#a 3",
                        "skipped a.ATest#s \"not today\"",
                        "setCompleted a.ATest 9");
        assertThat(reporter.tests()).isEqualTo(4);
        assertThat(reporter.failedTests()).isEqualTo(2);
    }

    @Test
    void output_standsDirectlyBeforeItsTestsResult_evenOfTestsThatRanAtOnce() {
        tell(GW0, told.setStarted(), told.output("", "before all\n"), told.started("m"), told.started("n"));
        tell(
                GW0,
                told.output("m", "m1\n"),
                told.output("n", "n1\n"),
                told.output("m", "m2\n"),
                told.error("m", "m3\n"));
        tell(GW0, told.succeeded("n", 1), told.succeeded("m", 2), told.output("", "after all\n"), told.setFinished(4));

        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "out \"before all\n\"",
                        "starting a.ATest#n",
                        "out \"n1\n\"",
                        "succeeded a.ATest#n 1",
                        "starting a.ATest#m",
                        "out \"m1\n\"",
                        "out \"m2\n\"",
                        "err \"m3\n\"",
                        "succeeded a.ATest#m 2",
                        "out \"after all\n\"",
                        "setCompleted a.ATest 4");
    }

    @Test
    void unitsOfSeveralNodes_becomeOneSetInTheOrderOfUnits() {
        Told second = new Told(1);
        tell(GW1, second.setStarted(), second.started("n"), second.succeeded("n", 20));
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 2), told.output("", "m is torn down\n"));
        tell(GW1, second.setFinished(30));
        tell(GW0, told.setFinished(5));

        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "starting a.ATest#m",
                        "succeeded a.ATest#m 2",
                        "starting a.ATest#n",
                        "succeeded a.ATest#n 20",
                        "out \"m is torn down\n\"",
                        "setCompleted a.ATest 35");
    }

    @Test
    void nestedSets_standWhereTheyStarted_andAreMergedOverUnits() {
        Told second = new Told(1);
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 1), told.nestedStarted("N"));
        tell(GW0, told.started("N.x"), told.succeeded("N.x", 2), told.nestedFinished("N", 3), told.setFinished(5));
        tell(GW1, second.setStarted(), second.nestedStarted("N"), second.started("N.y"), second.succeeded("N.y", 4));
        tell(GW1, second.nestedFinished("N", 6), second.setFinished(7));

        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "starting a.ATest#m",
                        "succeeded a.ATest#m 1",
                        "setStarting a.ATest",
                        "starting a.ATest#x",
                        "succeeded a.ATest#x 2",
                        "starting a.ATest#y",
                        "succeeded a.ATest#y 4",
                        "setCompleted a.ATest 9",
                        "setCompleted a.ATest 12");
    }

    @Test
    void testsOfSetsThatAreOpenAtOnce_goToTheSetTheyAreIn() {
        tell(GW0, told.setStarted(), told.nestedStarted("N"), told.nestedStarted("O"), told.started("N.x"));
        tell(GW0, told.started("O.y"), told.succeeded("N.x", 1), told.succeeded("O.y", 2), told.nestedFinished("N", 3));
        tell(GW0, told.nestedFinished("O", 4), told.setFinished(5));

        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "setStarting a.ATest",
                        "starting a.ATest#x",
                        "succeeded a.ATest#x 1",
                        "setCompleted a.ATest 3",
                        "setStarting a.ATest",
                        "starting a.ATest#y",
                        "succeeded a.ATest#y 2",
                        "setCompleted a.ATest 4",
                        "setCompleted a.ATest 5");
    }

    @Test
    void testOutsideOfAnySet_getsASetOfItsClass() {
        tell(GW0, told.started("m"), told.succeeded("m", 2));

        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest", "starting a.ATest#m", "succeeded a.ATest#m 2", "setCompleted a.ATest 2");
    }

    @Test
    void classOfWhichNothingWasTold_isNotReported() {
        reporter.completeClass(A);

        assertThat(surefire.calls).isEmpty();
        assertThat(reporter.tests()).isZero();
    }

    @Test
    void failure_keepsItsTexts_andTellsNoMessageFromAnEmptyOne() {
        RecordingListener looking = new RecordingListener() {
            @Override
            public void testError(ReportEntry report) {
                StackTraceWriter failure = report.getStackTraceWriter();
                calls.add(failure.writeTraceToString() + "|" + failure.writeTrimmedTraceToString() + "|"
                        + failure.smartTrimmedStackTrace() + "|"
                        + failure.getThrowable().getMessage());
            }
        };
        SurefireReporter other = new SurefireReporter(looking, new ReportSettings(dir, false, 1), () -> 0);

        List.of(
                        told.failed(Kind.ERROR, "e", Told.failure("a.X", "bad", "a.X: bad\n\tat e")),
                        told.failed(Kind.ERROR, "f", Told.failure("a.X", "", "a.X\n\tat f")),
                        told.failed(Kind.ERROR, "g", Told.failure("a.X", "", "a.X: \n\tat g")))
                .forEach(event -> other.testEvent(GW0, A, event));
        other.completeClass(A);

        assertThat(looking.calls)
                .contains(
                        "a.X: bad\n\tat e|a.X: bad\n\tat e|ATest.x:1|bad",
                        "a.X\n\tat f|a.X\n\tat f|ATest.x:1|null",
                        "a.X: \n\tat g|a.X: \n\tat g|ATest.x:1|");
    }

    @Test
    void failureWithoutAThrowable_stillHasAWriter_forSurefireFailsWithoutOne() {
        tell(GW0, told.setStarted(), told.started("e"));
        tell(GW0, told.succeeded("e", 1).toBuilder().setKind(Kind.FAILED).build(), told.setFinished(2));

        reporter.completeClass(A);

        StackTraceWriter failure = surefire.entries.get(2).getStackTraceWriter();
        assertThat(failure.writeTraceToString()).isEmpty();
        assertThat(failure.getThrowable()).isNull();
    }

    @Test
    void classThatFails_isAnInitializationErrorBeforeATestPassed_andAnExecutionErrorAfter() {
        ClassId other = new ClassId(1, "a.ATest");
        tell(GW0, told.setStarted(), told.classFailed(Told.failure("X", "set-up", "t")), told.setFinished(7));
        List.of(
                        told.setStarted(),
                        told.started("m"),
                        told.succeeded("m", 1),
                        told.classFailed(Told.failure("X", "tear-down", "t")),
                        told.setFinished(7))
                .forEach(event -> reporter.testEvent(GW0, other, event));

        reporter.completeClass(A);
        reporter.completeClass(other);

        assertThat(surefire.calls)
                .contains(
                        "error a.ATest#initializationError 7 \"set-up\"",
                        "error a.ATest#executionError 7 \"tear-down\"");
    }

    @Test
    void crash_blamesTheTestThatWasRunning_andTheRestComesFromAnotherUnit() {
        Unit unit = Unit.wholeClass(new UnitId(0), A);
        Told rest = new Told(1);
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 1), told.started("n"));
        tell(GW0, told.output("n", "going down\n"));
        nowNanos = 40_000_000;

        reporter.reportCrash(GW0, unit, Told.id("n"), KILLED, "1 waiting test moves to another worker");
        tell(GW1, rest.setStarted(), rest.started("o"), rest.succeeded("o", 3), rest.setFinished(4));
        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "starting a.ATest#m",
                        "succeeded a.ATest#m 1",
                        "starting a.ATest#n",
                        "out \"going down\n\"",
                        "error a.ATest#n 40 \"gw0 died by signal 9 (SIGKILL) while running ATest.n."
                                + " 1 waiting test moves to another worker. Last output: target/xdist/gw0.log\"",
                        "starting a.ATest#o",
                        "succeeded a.ATest#o 3",
                        "setCompleted a.ATest 45");
        assertThat(reporter.failedTests()).isEqualTo(1);
    }

    @Test
    void crashOutsideOfATest_blamesTheClass() {
        Unit unit = Unit.wholeClass(new UnitId(0), A);
        tell(GW0, told.setStarted());

        reporter.reportCrash(GW0, unit, null, KILLED, "");
        reporter.completeClass(A);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "error a.ATest#initializationError \"gw0 died by signal 9 (SIGKILL) while running ATest,"
                                + " outside of its tests. Last output: target/xdist/gw0.log\"",
                        "setCompleted a.ATest 0");
    }

    @Test
    void crashBeforeTheSetBegan_isReportedInTheSetOfTheOtherUnit() {
        Unit unit = Unit.wholeClass(new UnitId(0), A);
        Told rest = new Told(1);

        reporter.reportCrash(GW0, unit, null, KILLED, "");
        tell(GW1, rest.setStarted(), rest.started("o"), rest.succeeded("o", 3), rest.setFinished(4));
        reporter.completeClass(A);

        assertThat(surefire.calls).hasSize(5);
        assertThat(surefire.calls.get(3)).startsWith("error a.ATest#initializationError");
        assertThat(surefire.calls.get(4)).isEqualTo("setCompleted a.ATest 4");
    }

    @Test
    void crashInATestThatWasNeverSeen_isNamedByItsUniqueId() {
        Unit unit = new Unit(new UnitId(3), A, Told.id("N.x"), Set.of());

        reporter.reportCrash(GW0, unit, Told.id("N.x"), KILLED, "");
        reporter.completeClass(A);

        assertThat(surefire.calls.get(1))
                .startsWith("error a.ATest#x \"gw0 died")
                .contains("ATest$N.x");
    }

    @Test
    void notRun_isAnErrorForEachTest_orForTheClass() {
        Unit unit = Unit.wholeClass(new UnitId(0), A);
        ClassId other = new ClassId(1, "b.BTest");

        reporter.reportNotRun(new SessionCommand.ReportNotRun(
                unit, List.of(Told.id("m"), Told.id("n")), Set.of(Told.id("n")), "no worker is left"));
        reporter.reportNotRun(
                new SessionCommand.ReportNotRun(Unit.wholeClass(new UnitId(1), other), List.of(), "no worker is left"));
        reporter.completeClass(A);
        reporter.completeClass(other);

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest",
                        "error a.ATest#m \"not run: no worker is left\"",
                        "error a.ATest#n \"what may be left of it was not run: no worker is left\"",
                        "setCompleted a.ATest 0",
                        "setStarting b.BTest",
                        "error b.BTest#initializationError \"not run: no worker is left\"",
                        "setCompleted b.BTest 0");
        assertThat(reporter.failedTests()).isEqualTo(3);
    }

    @Test
    void eventAfterItsClassIsComplete_isToldAtTheEnd() {
        reporter.completeClass(A);

        tell(GW0, told.started("m"));
        reporter.finish(new RunSummary(1, 1, 0, 0, 0, false, null), 1);

        assertThat(surefire.calls).isEmpty();
        assertThat(surefire.console)
                .contains("WARN xdist: 1 event came after its class was complete, or is of an unknown kind;"
                        + " it is in no report.");
    }

    @Test
    void finish_saysWhatTheRunCameToAndWhatFailedIt() {
        tell(GW0, told.setStarted(), told.started("m"), told.succeeded("m", 2), told.setFinished(5));

        reporter.completeClass(A);
        reporter.completeClass(new ClassId(1, "b.WithoutTests"));
        reporter.finish(new RunSummary(2, 3, 1, 43_100_000_000L, 86_200_000_000L, false, "3 tests were not run."), 2);

        assertThat(surefire.console)
                .containsExactly(
                        "INFO xdist: 1 test in 1 class on 2 workers in 43.1 s; one JVM would have taken up to 86 s."
                                + " 1 worker died.",
                        "ERROR xdist: 3 tests were not run.");
    }

    @Test
    void verbose_printsALineForEveryTestAsItEnds() {
        SurefireReporter verbose = new SurefireReporter(surefire, new ReportSettings(dir, true, 2), () -> 0);
        verbose.completeClass(new ClassId(1, "b.BTest"));

        verbose.testEvent(GW1, A, told.started("m"));
        verbose.testEvent(GW1, A, told.succeeded("m", 12));
        verbose.testEvent(GW1, A, told.skipped("N.s", "why"));

        assertThat(surefire.console)
                .containsExactly("INFO [gw1] [ 50%] PASSED ATest.m (12 ms)", "INFO [gw1] [ 50%] SKIPPED ATest$N.s");
    }

    @Test
    void hundredThousandTestsInOpenClasses_takeLittleHeap() {
        long before = usedHeap();
        for (int id = 0; id < 8; id++) {
            ClassId owner = new ClassId(id, "a.ATest");
            reporter.testEvent(GW0, owner, told.setStarted());
            for (int i = 0; i < 12_500; i++) {
                String test = "aTestWithANameOfUsualLength" + i;
                reporter.testEvent(GW0, owner, told.started(test));
                reporter.testEvent(GW0, owner, told.output(test, "a line of output\n"));
                reporter.testEvent(GW0, owner, told.succeeded(test, 1));
            }
        }

        assertThat(usedHeap() - before).isLessThan(64L * 1024 * 1024);
        assertThat(reporter.tests()).isEqualTo(100_000);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void systemProperties_goWithTheFirstSetOnly() {
        for (ClassId id : List.of(A, new ClassId(1, "a.ATest"))) {
            reporter.testEvent(GW0, id, told.setStarted());
            reporter.testEvent(GW0, id, told.setFinished(1));
            reporter.completeClass(id);
        }

        assertThat(properties(surefire.entries.get(1))).containsKey("java.home");
        assertThat(properties(surefire.entries.get(3))).isEmpty();
    }

    private static Map<String, String> properties(ReportEntry entry) {
        return ((SimpleReportEntry) entry).getSystemProperties();
    }
}
