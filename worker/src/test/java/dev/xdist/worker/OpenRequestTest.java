package dev.xdist.worker;

import static dev.xdist.worker.FakeController.unit;
import static dev.xdist.worker.FakeController.wholeClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.worker.fixture.Dealt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One request for a worker's whole life, on each line of JUnit versions. */
class OpenRequestTest {
    private static final String SECOND = "[engine:junit-jupiter]/[class:" + Dealt.Second.class.getName() + "]";

    static Stream<String> versions() {
        return Stream.of(JUnitVersions.ALL);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void rootStoreResource_isOpenedAndClosedOncePerWorker(String version) throws Exception {
        try (FakeController controller = start(version, Setup.newBuilder())) {
            controller.runClasses(Dealt.First.class, Dealt.Second.class);

            controller.shutdownAndAwaitEnd();

            String output = Transcript.output(controller.received);
            assertThat(output)
                    .containsOnlyOnce("OPEN")
                    .containsOnlyOnce("CLOSE")
                    .doesNotContain("INIT Elsewhere");
            assertThat(Transcript.results(controller.received))
                    .hasSize(9)
                    .allSatisfy(result -> assertThat(result).startsWith("SUCCEEDED"));
            assertThat(Transcript.of(controller.received)).doesNotContain("notice");
            assertThat(controller.exitStatus()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void methodUnits_shareOneRunOfTheirClass(String version) throws Exception {
        try (FakeController controller = start(version, Setup.newBuilder())) {
            controller.run(
                    unit(1, Dealt.Second.class, SECOND + "/[method:one()]"),
                    unit(2, Dealt.Second.class, SECOND + "/[test-template:three(int)]"),
                    unit(3, Dealt.Second.class, SECOND + "/[nested-class:Inner]/[method:four()]"),
                    wholeClass(4, Dealt.First.class),
                    unit(5, Dealt.Second.class, SECOND + "/[nested-class:Inner]/[method:five()]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.of(controller.received))
                    .containsExactly(
                            "unit 1",
                            "SET_STARTED Dealt$Second",
                            "STARTED Dealt$Second.one",
                            "SUCCEEDED Dealt$Second.one",
                            "end 1 DONE",
                            "unit 2",
                            "STARTED Dealt$Second.three(int)[1]",
                            "SUCCEEDED Dealt$Second.three(int)[1]",
                            "STARTED Dealt$Second.three(int)[2]",
                            "SUCCEEDED Dealt$Second.three(int)[2]",
                            "STARTED Dealt$Second.three(int)[3]",
                            "SUCCEEDED Dealt$Second.three(int)[3]",
                            "end 2 DONE",
                            "unit 3",
                            "STARTED Dealt$Second.four",
                            "SUCCEEDED Dealt$Second.four",
                            "SET_FINISHED Dealt$Second",
                            "end 3 DONE",
                            "unit 4",
                            "collected 2",
                            "SET_STARTED Dealt$First",
                            "STARTED Dealt$First.one",
                            "SUCCEEDED Dealt$First.one",
                            "STARTED Dealt$First.two",
                            "SUCCEEDED Dealt$First.two",
                            "SET_FINISHED Dealt$First",
                            "end 4 DONE",
                            "unit 5",
                            "SET_STARTED Dealt$Second",
                            "STARTED Dealt$Second.five",
                            "SUCCEEDED Dealt$Second.five",
                            "SET_FINISHED Dealt$Second",
                            "end 5 DONE",
                            "finished");
            assertThat(Transcript.output(controller.received).split("BEFORE Second", -1))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void parallelExecution_keepsOneRequestToo(String version) throws Exception {
        Selection parallel = Selection.newBuilder()
                .putConfigurationParameters("junit.jupiter.execution.parallel.enabled", "true")
                .putConfigurationParameters("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .putConfigurationParameters("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .putConfigurationParameters("junit.jupiter.execution.parallel.config.fixed.parallelism", "3")
                .build();
        try (FakeController controller = start(version, Setup.newBuilder().setSelection(parallel))) {
            controller.runClasses(Dealt.First.class, Dealt.Second.class);
            controller.run(unit(7, Dealt.Second.class, SECOND + "/[method:one()]"));

            controller.shutdownAndAwaitEnd();

            String output = Transcript.output(controller.received);
            assertThat(output)
                    .containsOnlyOnce("OPEN")
                    .containsOnlyOnce("CLOSE")
                    .doesNotContain("INIT Elsewhere");
            assertThat(Transcript.results(controller.received))
                    .hasSize(10)
                    .allSatisfy(result -> assertThat(result).startsWith("SUCCEEDED"));
        }
    }

    private static FakeController start(String version, Setup.Builder setup) {
        return FakeController.start(new FakeController.Launch(JUnitVersions.classPath(version), List.of()), setup);
    }
}
