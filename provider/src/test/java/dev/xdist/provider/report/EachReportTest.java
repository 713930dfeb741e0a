package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.TestEvent.Kind;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told where every node runs everything: E2 and E6. */
class EachReportTest {
    private final RecordingListener surefire = new RecordingListener();

    @TempDir
    Path dir;

    @Test
    void sameTestOnTwoSlots_isTwoTestsOfTwoClasses() throws Exception {
        ReportSettings settings = new ReportSettings(dir, false, 2, List.of("[gw0]", "[gw1 jdk25]"));
        try (SurefireReporter reporter = new SurefireReporter(surefire, settings, () -> 0)) {
            for (int slot = 0; slot < 2; slot++) {
                ClassId here = new ClassId(slot, "a.ATest", slot);
                NodeId node = new NodeId(slot, "gw" + slot);
                Told told = new Told(slot);

                reporter.testEvent(node, here, told.setStarted());
                reporter.testEvent(node, here, told.started("m"));
                reporter.testEvent(node, here, told.failed(Kind.FAILED, "m", Told.failure("X", "no", "trace")));
                reporter.testEvent(node, here, told.setFinished(5));
                reporter.completeClass(here);
            }
        }

        assertThat(surefire.calls)
                .containsExactly(
                        "setStarting a.ATest [gw0]",
                        "starting a.ATest [gw0]#m",
                        "failed a.ATest [gw0]#m 3 \"no\"",
                        "setCompleted a.ATest [gw0] 5",
                        "setStarting a.ATest [gw1 jdk25]",
                        "starting a.ATest [gw1 jdk25]#m",
                        "failed a.ATest [gw1 jdk25]#m 3 \"no\"",
                        "setCompleted a.ATest [gw1 jdk25] 5");
        assertThat(surefire.entries.stream()
                        .map(ReportEntry::getStackTraceWriter)
                        .filter(failure -> failure != null)
                        .map(failure -> failure.smartTrimmedStackTrace()))
                .allMatch(summary -> summary.endsWith("]"));
    }
}
