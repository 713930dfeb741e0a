package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.ReportName;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.TestEvent.Kind;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.nio.file.Path;
import org.apache.maven.surefire.api.report.StackTraceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What XML cannot hold does not reach Surefire, wherever a test puts it. */
class LegalReportTest {
    private static final ClassId A = new ClassId(0, "a.ATest");
    private static final String ODD = "odd \uFFFE\uFFFF";
    private static final String LEGAL = "odd \\uFFFE\\uFFFF";

    @TempDir
    Path dir;

    @Test
    void namesMessagesAndOutput_areReportedAsInSource() throws Exception {
        RecordingListener surefire = new RecordingListener();
        Told told = new Told(0);
        TestEvent failed = told.failed(Kind.ERROR, "m", Told.failure("X", ODD, "X: " + ODD)).toBuilder()
                .setName(ReportName.newBuilder()
                        .setSourceName("a.ATest")
                        .setName("m")
                        .setNameText(ODD))
                .build();

        try (SurefireReporter reporter = new SurefireReporter(surefire, new ReportSettings(dir, false, 1), () -> 0)) {
            for (TestEvent event : new TestEvent[] {
                told.setStarted(), told.started("m"), told.output("m", ODD), failed, told.setFinished(1)
            }) {
                reporter.testEvent(new NodeId(0, "gw0"), A, event);
            }
            reporter.completeClass(A);
        }

        assertThat(surefire.calls)
                .contains("out \"" + LEGAL + "\"", "error a.ATest#m 3 \"" + LEGAL + "\"")
                .noneMatch(call -> call.contains(ODD));
    }

    @Test
    void traceAndItsSummary_areReportedAsInSource() {
        TextStore store = new Spool(dir).storeFor(A);
        StackTraceWriter text = new FailureText(StoredFailure.of("X", ODD, "at " + ODD, ODD, store), "", store);

        assertThat(text.writeTraceToString()).isEqualTo("X: " + LEGAL + "\nat " + LEGAL);
        assertThat(text.writeTrimmedTraceToString()).isEqualTo(text.writeTraceToString());
        assertThat(text.smartTrimmedStackTrace()).isEqualTo(LEGAL);
        assertThat(text.getThrowable().getMessage()).isEqualTo(LEGAL);
    }
}
