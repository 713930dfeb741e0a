package dev.xdist.worker;

import static dev.xdist.worker.FakeController.unit;
import static dev.xdist.worker.FakeController.wholeClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Cancel;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Setup;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Dealt;
import dev.xdist.worker.fixture.Gated;
import dev.xdist.worker.fixture.Plain;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker makes of its controller's orders. */
class OrdersTest {
    private static final String PLAIN = idOf(Plain.class);

    @TempDir
    Path folder;

    @Test
    void takeBack_returnsOnlyWhatHasNotBegun() throws Exception {
        Path gate = folder.resolve("gate");
        try (FakeController controller = startWithGate(gate)) {
            controller.run(
                    wholeClass(1, Gated.WaitsForFile.class),
                    wholeClass(2, Dealt.First.class),
                    wholeClass(3, Dealt.Second.class));
            controller.awaitMessage(message -> message.getTestEvent().getKind() == TestEvent.Kind.STARTED);

            controller.takeBack(1, 3, 99);
            controller.awaitMessage(WorkerMessage::hasUnitsReturned);
            controller.takeBack(3);
            controller.awaitMessage(WorkerMessage::hasUnitsReturned);
            Files.createFile(gate);
            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.of(controller.received))
                    .contains("returned [3]", "returned []", "end 1 DONE", "end 2 DONE")
                    .doesNotContain("unit 3");
        }
    }

    @Test
    void cancel_returnsQueueAndRefusesMore() throws Exception {
        Path gate = folder.resolve("gate");
        try (FakeController controller = startWithGate(gate)) {
            controller.run(wholeClass(1, Gated.WaitsForFile.class), wholeClass(2, Dealt.First.class));
            controller.awaitMessage(message -> message.getTestEvent().getKind() == TestEvent.Kind.STARTED);

            controller.send(ControllerMessage.newBuilder()
                    .setCancel(Cancel.getDefaultInstance())
                    .build());
            controller.awaitMessage(WorkerMessage::hasUnitsReturned);
            controller.run(wholeClass(3, Dealt.Second.class));
            controller.awaitMessage(WorkerMessage::hasUnitsReturned);
            Files.createFile(gate);
            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.of(controller.received))
                    .contains("returned [2]", "returned [3]", "end 1 DONE")
                    .doesNotContain("unit 2", "unit 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.14.4", "6.0.1", "6.1.3"})
    void cancelWhereThePlatformCan_skipsWhatTheClassStillHas(String version) throws Exception {
        Path gate = folder.resolve("gate");
        FakeController.Launch launch = new FakeController.Launch(JUnitVersions.classPath(version), List.of());
        Setup.Builder setup = Setup.newBuilder().putSystemProperties("gate", gate.toString());
        try (FakeController controller = FakeController.start(launch, setup)) {
            controller.run(wholeClass(1, Gated.WaitsTwice.class));
            controller.awaitMessage(message -> message.getTestEvent().getKind() == TestEvent.Kind.STARTED);

            controller.send(ControllerMessage.newBuilder()
                    .setCancel(Cancel.getDefaultInstance())
                    .build());
            controller.awaitMessage(WorkerMessage::hasUnitsReturned);
            Files.createFile(gate);
            controller.shutdownAndAwaitEnd();

            String second = version.startsWith("6") ? "SKIPPED" : "SUCCEEDED";
            assertThat(Transcript.results(controller.received))
                    .extracting(result -> result.split(" ")[0])
                    .containsExactly("SUCCEEDED", second);
            assertThat(controller.exitStatus()).isZero();
        }
    }

    @Test
    void collect_tellsMethodsAndFirstWhetherTheClassStaysWhole() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.collect(
                    Dealt.Second.class, Gated.PerClass.class, Gated.Ordered.class, Gated.Empty.class, Gated.class);

            controller.shutdownAndAwaitEnd();

            String second = idOf(Dealt.Second.class);
            assertThat(found(controller, 0))
                    .containsExactlyInAnyOrder(
                            second + "/[method:one()]",
                            second + "/[method:two()]",
                            second + "/[test-template:three(int)]",
                            second + "/[nested-class:Inner]/[method:four()]",
                            second + "/[nested-class:Inner]/[method:five()]");
            assertThat(found(controller, 1)).startsWith("").hasSizeGreaterThan(1);
            assertThat(found(controller, 2)).startsWith("").hasSizeGreaterThan(1);
            assertThat(found(controller, 3)).isEmpty();
            assertThat(Transcript.output(controller.received)).isEmpty();
        }
    }

    @Test
    void skipList_holdsAtEachLevel() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.run(unit(
                    1,
                    Plain.class,
                    "",
                    PLAIN + "/[method:passes()]",
                    PLAIN + "/[method:fails()]",
                    PLAIN + "/[method:breaks()]",
                    PLAIN + "/[method:skipped()]",
                    PLAIN + "/[test-template:repeated()]",
                    PLAIN + "/[test-template:parameterized(int)]/[test-template-invocation:#2]",
                    PLAIN + "/[nested-class:Inner]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received))
                    .containsExactlyInAnyOrder(
                            "ABORTED aborts",
                            "SUCCEEDED named",
                            "SUCCEEDED parameterized(int)[1]",
                            "SUCCEEDED parameterized(int)[3]");
        }
    }

    @Test
    void invocationUnit_runsThatInvocationAlone() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.run(
                    unit(1, Plain.class, PLAIN + "/[test-template:parameterized(int)]/[test-template-invocation:#2]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received)).containsExactly("SUCCEEDED parameterized(int)[2]");
        }
    }

    @Test
    void interruptsThatTestsLeaveBehind_doNotEndTheWorker() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.run(wholeClass(1, Gated.Interrupts.class));
            controller.awaitMessage(WorkerMessage::hasUnitFinished);
            controller.run(wholeClass(2, Dealt.First.class));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.of(controller.received)).contains("end 1 DONE", "end 2 DONE");
            assertThat(controller.exitStatus()).isZero();
        }
    }

    @Test
    void unknownUnitAndEmptyClass_areAnsweredWithoutBeingRun() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.run(
                    unit(1, Plain.class, PLAIN + "/[method:gone()]"),
                    unit(2, Plain.class, "no unique id"),
                    wholeClass(3, Gated.Empty.class),
                    unit(4, Plain.class, PLAIN + "/[nested-class:Inner]/[method:gone()]"),
                    unit(5, Plain.class, PLAIN + "/[method:named()]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.of(controller.received))
                    .containsExactly(
                            "unit 1",
                            "end 1 NOT_FOUND",
                            "unit 2",
                            "end 2 NOT_FOUND",
                            "unit 3",
                            "end 3 NO_TESTS",
                            "unit 4",
                            "end 4 NOT_FOUND",
                            "unit 5",
                            "SET_STARTED Plain",
                            "STARTED Plain.named",
                            "SUCCEEDED Plain.named",
                            "SET_FINISHED Plain",
                            "end 5 DONE",
                            "finished");
        }
    }

    @Test
    void beforeAllFails_isReportedOnceForUnitsInARow() throws Exception {
        String id = idOf(Gated.BeforeFails.class);
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.run(
                    unit(1, Gated.BeforeFails.class, id + "/[method:one()]"),
                    unit(2, Gated.BeforeFails.class, id + "/[method:two()]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.of(controller.received))
                    .containsExactly(
                            "unit 1",
                            "SET_STARTED Gated$BeforeFails",
                            "ERROR Gated$BeforeFails.initializationError",
                            "SET_FINISHED Gated$BeforeFails",
                            "end 1 DONE",
                            "unit 2",
                            "end 2 DONE",
                            "finished");
        }
    }

    @Test
    void disabledClass_skipsEachUnitOnce() throws Exception {
        String id = idOf(Gated.Off.class);
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.run(
                    unit(1, Gated.Off.class, id + "/[method:one()]"), unit(2, Gated.Off.class, id + "/[method:two()]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received)).containsExactly("SKIPPED one", "SKIPPED two");
        }
    }

    @Test
    void discoveryFails_isOneErrorOfItsClass() throws Exception {
        Path classes = folder.resolve("classes");
        copyClass(Gated.NeedsMissing.class, classes);
        String classPath = FakeController.Launch.path(
                JUnitVersions.placeOf(WorkerMain.class),
                JUnitVersions.placeOf(Limits.class),
                classes.toString(),
                JUnitVersions.classPathOfJUnit("5.10.5"));
        try (FakeController controller =
                FakeController.start(new FakeController.Launch(classPath, List.of()), Setup.newBuilder())) {
            controller.collect(Gated.NeedsMissing.class);
            controller.run(wholeClass(1, Gated.NeedsMissing.class));

            controller.shutdownAndAwaitEnd();

            assertThat(controller.received)
                    .filteredOn(WorkerMessage::hasClassCollected)
                    .first()
                    .satisfies(message ->
                            assertThat(message.getClassCollected().getProblem()).contains("NoClassDefFoundError"));
            assertThat(Transcript.of(controller.received))
                    .containsExactly(
                            "collected 0",
                            "unit 1",
                            "SET_STARTED Gated$NeedsMissing",
                            "ERROR Gated$NeedsMissing.initializationError",
                            "SET_FINISHED Gated$NeedsMissing",
                            "end 1 DONE",
                            "finished");
        }
    }

    private static void copyClass(Class<?> type, Path folder) throws Exception {
        String file = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(file).getParent());
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            Files.copy(in, folder.resolve(file));
        }
    }

    private static FakeController startWithGate(Path gate) {
        return FakeController.start(Setup.newBuilder().putSystemProperties("gate", gate.toString()));
    }

    private static String idOf(Class<?> type) {
        return "[engine:junit-jupiter]/[class:" + type.getName() + "]";
    }

    private static List<String> found(FakeController controller, int classNumber) {
        return controller.received.stream()
                .filter(message -> message.hasClassCollected()
                        && message.getClassCollected().getClassNumber() == classNumber)
                .flatMap(message -> message.getClassCollected().getUnitsList().stream())
                .map(FoundUnit::getUniqueId)
                .toList();
    }
}
