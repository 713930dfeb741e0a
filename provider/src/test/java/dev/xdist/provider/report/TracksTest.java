package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.TestEvent;
import dev.xdist.proto.TestEvent.Kind;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What had run before a test where it failed. */
class TracksTest {
    private static final ClassId A = new ClassId(0, "a.ATest");
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");

    @TempDir
    Path dir;

    @Test
    void failure_isKeptWithWhatRanBeforeItOnItsNode() throws IOException {
        Told told = new Told(0);

        try (SurefireReporter reporter =
                new SurefireReporter(new RecordingListener(), new ReportSettings(dir, false, 1), () -> 0)) {
            reporter.testEvent(GW0, A, told.setStarted());
            run(reporter, GW0, told, told.succeeded("m", 1));
            run(reporter, GW1, told, fails(told, "n"));
            run(reporter, GW0, told, told.succeeded("o", 1));
            run(reporter, GW0, told, fails(told, "p"));

            assertThat(reporter.failed())
                    .containsExactly(
                            new TestResult(A, Told.id("n"), GW1, "ATest.n", 0, ""),
                            new TestResult(A, Told.id("p"), GW0, "ATest.p", 2, "ATest.o"));
        }
    }

    private static void run(SurefireReporter reporter, NodeId node, Told told, TestEvent end) {
        reporter.testEvent(node, A, told.started(end.getName().getName()));
        reporter.testEvent(node, A, end);
    }

    private static TestEvent fails(Told told, String test) {
        return told.failed(Kind.FAILED, test, Told.failure("X", "no", "trace"));
    }
}
