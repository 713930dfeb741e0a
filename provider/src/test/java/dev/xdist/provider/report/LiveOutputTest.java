package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.option.LiveChoice;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveOutputTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");
    private static final NodeId GW2 = new NodeId(2, "gw2");
    private static final ClassId A = new ClassId(0, "a.ATest");
    private static final LiveChoice ALL = new LiveChoice(true, false, List.of());
    private static final LiveChoice FAILED = new LiveChoice(false, true, List.of());

    private final RecordingListener surefire = new RecordingListener();
    private final Told told = new Told(0);

    @TempDir
    Path dir;

    private SurefireReporter reporter(LiveChoice choice) {
        ReportSettings settings = new ReportSettings(dir, false, 1).withLive(choice, List.of("gw0", "gw1"));
        return new SurefireReporter(surefire, settings, () -> 0);
    }

    private void tell(SurefireReporter reporter, NodeId node, TestEvent... events) {
        for (TestEvent event : events) {
            reporter.testEvent(node, A, event);
        }
    }

    @Test
    void all_isShownInWholeLinesWithItsWorker() {
        SurefireReporter reporter = reporter(ALL);

        tell(reporter, GW0, told.started("m"), told.output("m", "one\ntw"));
        tell(reporter, GW1, told.started("n"), told.output("n", "other\r\n"));
        tell(reporter, GW0, told.output("m", "o\nand no end"));

        assertThat(surefire.console).containsExactly("INFO [gw0] one", "INFO [gw1] other", "INFO [gw0] two");
        tell(reporter, GW0, told.succeeded("m", 1));
        assertThat(surefire.console).endsWith("INFO [gw0] and no end");
    }

    @Test
    void linesOfBothStreamsAndOfSeveralTests_areNotMixed() {
        SurefireReporter reporter = reporter(ALL);

        tell(reporter, GW0, told.output("m", "out"), told.error("m", "err"), told.output("n", "other\n"));

        assertThat(surefire.console).containsExactly("INFO [gw0] out", "INFO [gw0] err", "INFO [gw0] other");
    }

    @Test
    void lineWithoutEnd_isCutAtItsLimit() {
        SurefireReporter reporter = reporter(ALL);

        tell(reporter, GW0, told.output("m", "x".repeat(LiveOutput.LINE_CHARS_MAX)));
        assertThat(surefire.console).isEmpty();
        tell(reporter, GW0, told.output("m", "y"));

        assertThat(surefire.console).containsExactly("INFO [gw0] " + "x".repeat(LiveOutput.LINE_CHARS_MAX) + "y");
    }

    @Test
    void namedWorker_isShownAloneAndSoIsWhoTakesItsPlace() {
        SurefireReporter reporter = reporter(new LiveChoice(false, false, List.of("gw1")));
        reporter.nodeStarted(GW0, 0);
        reporter.nodeStarted(GW1, 1);
        reporter.nodeStarted(GW2, 1);

        tell(reporter, GW0, told.output("m", "of gw0\n"));
        tell(reporter, GW1, told.output("m", "of gw1\n"));
        tell(reporter, GW2, told.output("m", "of gw2\n"));

        assertThat(surefire.console).containsExactly("INFO [gw1] of gw1", "INFO [gw2] of gw2");
    }

    @Test
    void failed_isShownOnceTheTestHasFailedAndNotBefore() {
        SurefireReporter reporter = reporter(FAILED);

        tell(reporter, GW0, told.started("good"), told.output("good", "fine\n"), told.succeeded("good", 1));
        tell(reporter, GW0, told.started("bad"), told.output("bad", "a\n"), told.error("bad", "b"));

        assertThat(surefire.console).isEmpty();
        tell(reporter, GW0, told.failed(TestEvent.Kind.FAILED, "bad", Told.failure("X", "no", "trace")));
        assertThat(surefire.console)
                .containsExactly("INFO [gw0] ATest.bad failed and had printed:", "INFO [gw0] a", "INFO [gw0] b");
    }

    @Test
    void failed_isShownOfTheTestThatAWorkerDiedIn() {
        SurefireReporter reporter = reporter(FAILED);
        tell(reporter, GW0, told.started("m"), told.output("m", "last words\n"));

        reporter.reportCrash(
                GW0,
                Unit.wholeClass(new UnitId(0), A),
                Told.id("m"),
                new Loss("died", List.of(), ""),
                "Nothing moves.");

        assertThat(surefire.console)
                .containsExactly("INFO [gw0] ATest.m failed and had printed:", "INFO [gw0] last words");
    }

    @Test
    void failed_showsTheEndOfWhatIsTooLong() {
        SurefireReporter reporter = reporter(FAILED);
        tell(reporter, GW0, told.started("m"));
        for (int i = 0; i < 100; i++) {
            tell(reporter, GW0, told.output("m", "x".repeat(8_000) + i + "\n"));
        }

        tell(reporter, GW0, told.failed(TestEvent.Kind.FAILED, "m", Told.failure("X", "no", "trace")));

        assertThat(surefire.console).hasSizeBetween(30, 40);
        assertThat(surefire.console.get(0))
                .isEqualTo(
                        "INFO [gw0] ATest.m failed and had printed, behind 525 KB that are in its report" + " alone:");
        assertThat(surefire.console.get(surefire.console.size() - 1)).endsWith("x99");
    }

    @Test
    void none_showsOnlyWhatBelongsToNoTest() {
        SurefireReporter reporter = reporter(LiveChoice.NONE);
        TestEvent loose =
                told.output("", "database is up").toBuilder().setUnit(-1).build();

        tell(reporter, GW0, told.output("m", "of a test\n"));
        reporter.looseOutput(GW0, loose);
        reporter.lateEvent(GW0, A, told.output("", "closing\n"));

        assertThat(surefire.console).containsExactly("INFO [gw0] database is up", "INFO [gw0] closing");
        assertThat(surefire.calls).isEmpty();
    }
}
