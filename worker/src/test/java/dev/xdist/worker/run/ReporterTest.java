package dev.xdist.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Failure;
import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import dev.xdist.proto.ReportName;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.capture.Capture;
import dev.xdist.worker.fixture.Dealt;
import dev.xdist.worker.fixture.Engines;
import dev.xdist.worker.fixture.Gated;
import dev.xdist.worker.fixture.Odd;
import dev.xdist.worker.fixture.Plain;
import dev.xdist.worker.link.ClassRef;
import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.UnitOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.StackTraceWriter;
import org.apache.maven.surefire.api.report.Stoppable;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Our reporter beside the listener of Surefire's own provider, on the same run: they must tell the same. */
class ReporterTest {
    private static final Map<String, String> KINDS = Map.of(
            "testSetStarting", "SET_STARTED",
            "testSetCompleted", "SET_FINISHED",
            "testStarting", "STARTED",
            "testSucceeded", "SUCCEEDED",
            "testFailed", "FAILED",
            "testError", "ERROR",
            "testAssumptionFailure", "ABORTED",
            "testSkipped", "SKIPPED");

    static Stream<Class<?>> classes() {
        return Stream.of(
                Plain.class,
                Dealt.Second.class,
                Gated.BeforeFails.class,
                Gated.Off.class,
                Gated.Ordered.class,
                Engines.Four.class,
                Engines.Mixed.class,
                Odd.Named.class,
                Odd.Dynamic.class,
                Odd.AfterFails.class,
                Odd.BeforeAborts.class,
                Odd.AfterAborts.class,
                Odd.NestedBeforeFails.class,
                Odd.Throwing.class,
                Odd.FourParameters.class,
                Odd.FourOverloaded.class,
                Odd.FourOff.class,
                Odd.FourFails.class,
                Odd.FourIgnores.class,
                Odd.Together.class);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void eachClass_isReportedAsByStockProvider(Class<?> type) throws Exception {
        List<String> expected = new ArrayList<>();

        List<String> told = run(type, stockListener(expected));

        assertThat(told).isEqualTo(expected).isNotEmpty();
    }

    /** Surefire's own listener breaks on it, and the test is lost from the report. */
    @Test
    void throwableThatCannotBePrinted_isReportedAllTheSame() throws Exception {
        List<String> told = run(Odd.OfRude.class, new TestExecutionListener() {});

        assertThat(told)
                .element(2)
                .asString()
                .startsWith("ERROR|")
                .contains("|rude|")
                .contains("|ask nicely|")
                .contains("cannot be printed")
                .contains("Rude ask nicely");
    }

    private static List<String> run(Class<?> type, TestExecutionListener beside) throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Outbox outbox = new Outbox(sent, () -> {});
        Progress progress = new Progress(outbox, new Capture(outbox));
        progress.begin(new UnitOrder(1, new ClassRef(1, type.getName()), "", Collections.emptySet()));

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .build(),
                        beside,
                        new Reporter(progress, true, null));

        outbox.flush();
        return linesOf(sent.toByteArray());
    }

    private static TestExecutionListener stockListener(List<String> calls) throws Exception {
        Object recorder = Proxy.newProxyInstance(
                ReporterTest.class.getClassLoader(),
                new Class<?>[] {TestReportListener.class},
                (proxy, method, args) -> {
                    String kind = KINDS.get(method.getName());
                    if (kind != null) {
                        calls.add(lineOf(kind, (ReportEntry) args[0]));
                    }
                    return null;
                });
        Constructor<?> constructor = Class.forName("org.apache.maven.surefire.junitplatform.RunListenerAdapter")
                .getDeclaredConstructor(TestReportListener.class, Stoppable.class);
        constructor.setAccessible(true);
        return (TestExecutionListener) constructor.newInstance(recorder, Stoppable.NOOP);
    }

    private static String lineOf(String kind, ReportEntry entry) {
        StringBuilder line = new StringBuilder(kind);
        line.append("|").append(text(entry.getSourceName()));
        line.append("|").append(text(entry.getSourceText()));
        line.append("|").append(text(entry.getSourceQualifiedName()));
        line.append("|").append(text(entry.getName()));
        line.append("|").append(text(entry.getNameText()));
        line.append("|").append(entry.getElapsed() == null ? "no time" : "time");
        line.append("|").append(text(entry.getMessage()));
        StackTraceWriter writer = entry.getStackTraceWriter();
        if (writer != null) {
            boolean thrown = writer.getThrowable() != null;
            line.append("|").append(thrown ? text(writer.getThrowable().getLocalizedMessage()) : "");
            line.append("|").append(trace(writer));
            line.append("|").append(text(writer.writeTrimmedTraceToString()));
            line.append("|").append(text(writer.smartTrimmedStackTrace()));
        }
        return line.toString();
    }

    private static String trace(StackTraceWriter writer) {
        try {
            return text(writer.writeTraceToString());
        } catch (RuntimeException e) {
            return "cannot be printed";
        }
    }

    private static List<String> linesOf(byte[] frames) throws Exception {
        List<String> lines = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(frames);
        for (byte[] frame = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
                frame != null;
                frame = FrameCodec.read(in, Limits.FRAME_BYTES_MAX)) {
            WorkerMessage message = WorkerMessage.parseFrom(frame);
            if (message.hasTestEvent()) {
                lines.add(lineOf(message.getTestEvent()));
            }
        }
        return lines;
    }

    private static String lineOf(TestEvent event) {
        ReportName name = event.getName();
        StringBuilder line = new StringBuilder(event.getKind().name());
        line.append("|").append(name.getSourceName());
        line.append("|").append(name.getSourceText());
        line.append("|").append(name.getSourceQualifiedName());
        line.append("|").append(name.getName());
        line.append("|").append(name.getNameText());
        // a start may carry what the class's set-up took, of which Surefire is not told
        boolean timed = event.getKind() != TestEvent.Kind.STARTED && event.getElapsedMillis() >= 0;
        line.append("|").append(timed ? "time" : "no time");
        line.append("|").append(event.getReason());
        if (event.hasFailure()) {
            Failure failure = event.getFailure();
            line.append("|").append(failure.getMessage());
            boolean unprintable = failure.getTrace().contains("its stack trace cannot be printed");
            line.append("|").append(unprintable ? "cannot be printed" : failure.getTrace());
            line.append("|").append(failure.getTrimmedTrace());
            line.append("|").append(failure.getSummary());
        }
        return line.toString();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
