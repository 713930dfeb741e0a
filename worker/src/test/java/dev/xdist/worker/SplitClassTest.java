package dev.xdist.worker;

import static dev.xdist.worker.FakeController.unit;
import static dev.xdist.worker.FakeController.wholeClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.UnitOrder;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Divided;
import dev.xdist.worker.fixture.Gated;
import dev.xdist.worker.fixture.Plain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A class of which a part runs here and the rest elsewhere. */
class SplitClassTest {
    private static final String WAITS = "[engine:junit-jupiter]/[class:" + Divided.Waits.class.getName() + "]";
    private static final String TEMPLATE = WAITS + "/[test-template:three(int)]";

    @TempDir
    Path folder;

    static Stream<String> versions() {
        return Stream.of(JUnitVersions.ALL);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void methodsTakenFromTheRunningClass_areLeftOutWithoutAWord(String version) throws Exception {
        try (FakeController controller = start(version, Setup.newBuilder())) {
            controller.run(wholeClass(1, Divided.Waits.class), wholeClass(2, Gated.Empty.class));
            List<String> rest = allBut(firstStarted(controller), collected(controller));

            controller.takeMethods(1, rest.toArray(new String[0]));
            controller.awaitMessage(WorkerMessage::hasMethodsReturned);
            openGate();
            controller.shutdownAndAwaitEnd();

            assertThat(returned(controller)).containsExactlyInAnyOrderElementsOf(rest);
            assertThat(Transcript.results(controller.received))
                    .hasSizeBetween(1, 5)
                    .allSatisfy(result -> assertThat(result).startsWith("SUCCEEDED"));
            assertThat(Transcript.of(controller.received)).contains("end 1 DONE", "end 2 NO_TESTS");
            assertThat(Transcript.output(controller.received))
                    .contains("BEFORE")
                    .contains("AFTER");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void methodOfANestedClass_isTakenAndTheOthersRun(String version) throws Exception {
        String taken = WAITS + "/[nested-class:Inner]/[method:five()]";
        try (FakeController controller = start(version, Setup.newBuilder())) {
            controller.run(wholeClass(1, Divided.Waits.class));
            firstStarted(controller);

            controller.takeMethods(1, taken, WAITS + "/[method:unknown()]");
            controller.awaitMessage(WorkerMessage::hasMethodsReturned);
            openGate();
            controller.run(unit(2, Divided.Waits.class, taken));
            controller.shutdownAndAwaitEnd();

            assertThat(returned(controller)).containsExactly(taken);
            assertThat(Transcript.results(controller.received))
                    .containsExactlyInAnyOrder(
                            "SUCCEEDED one",
                            "SUCCEEDED two",
                            "SUCCEEDED three(int)[1]",
                            "SUCCEEDED three(int)[2]",
                            "SUCCEEDED three(int)[3]",
                            "SUCCEEDED three(int)[4]",
                            "SUCCEEDED three(int)[5]",
                            "SUCCEEDED four",
                            "SUCCEEDED five")
                    .last()
                    .isEqualTo("SUCCEEDED five");
        }
    }

    @Test
    void takenTooLate_returnsNothing() throws Exception {
        try (FakeController controller = start("5.14.4", Setup.newBuilder())) {
            controller.run(wholeClass(1, Divided.Waits.class));
            String begun = firstStarted(controller);
            List<String> rest = allBut(begun, collected(controller));

            controller.takeMethods(
                    1,
                    allBut("", collected(controller)).stream()
                            .filter(id -> !rest.contains(id))
                            .toArray(String[]::new));
            controller.awaitMessage(WorkerMessage::hasMethodsReturned);
            openGate();
            controller.awaitMessage(WorkerMessage::hasUnitFinished);
            controller.takeMethods(1, rest.toArray(new String[0]));
            controller.awaitMessage(WorkerMessage::hasMethodsReturned);
            controller.shutdownAndAwaitEnd();

            assertThat(returned(controller)).isEmpty();
            assertThat(Transcript.results(controller.received)).hasSize(9);
        }
    }

    @Test
    void testsInSeveralThreads_areNotGivenBack() throws Exception {
        Selection parallel = Selection.newBuilder()
                .putConfigurationParameters("junit.jupiter.execution.parallel.enabled", "true")
                .build();
        try (FakeController controller = start("5.14.4", Setup.newBuilder().setSelection(parallel))) {
            controller.run(wholeClass(1, Divided.Waits.class), wholeClass(2, Plain.class));
            String begun = firstStarted(controller);

            controller.takeMethods(1, allBut(begun, collected(controller)).toArray(new String[0]));
            controller.awaitMessage(WorkerMessage::hasMethodsReturned);
            openGate();
            controller.shutdownAndAwaitEnd();

            assertThat(returned(controller)).isEmpty();
            assertThat(contents(controller))
                    .extracting(ClassCollected::getSplittable)
                    .containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shareOfATemplate_runsEveryThirdInvocationAndCountsAll(String version) throws Exception {
        openGate();
        try (FakeController controller = start(version, Setup.newBuilder())) {
            controller.run(share(1, 0, 3), share(2, 2, 3), share(3, 5, 7), unit(4, Divided.Waits.class, TEMPLATE));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received))
                    .containsExactly(
                            "SUCCEEDED three(int)[1]",
                            "SUCCEEDED three(int)[4]",
                            "SUCCEEDED three(int)[3]",
                            "SUCCEEDED three(int)[1]",
                            "SUCCEEDED three(int)[2]",
                            "SUCCEEDED three(int)[3]",
                            "SUCCEEDED three(int)[4]",
                            "SUCCEEDED three(int)[5]");
            assertThat(controller.received)
                    .filteredOn(WorkerMessage::hasInvocationsGiven)
                    .extracting(message -> message.getInvocationsGiven().getUnit() + " of "
                            + message.getInvocationsGiven().getCount() + " "
                            + message.getInvocationsGiven().getUniqueId())
                    .containsExactly(
                            "1 of 5 " + TEMPLATE, "2 of 5 " + TEMPLATE, "3 of 5 " + TEMPLATE, "4 of 5 " + TEMPLATE);
            assertThat(controller.received)
                    .filteredOn(WorkerMessage::hasInvocationsGiven)
                    .extracting(message -> message.getInvocationsGiven().getNamesHash())
                    .containsOnly(controller.received.stream()
                            .filter(WorkerMessage::hasInvocationsGiven)
                            .findFirst()
                            .orElseThrow()
                            .getInvocationsGiven()
                            .getNamesHash())
                    .doesNotContain(0L);
        }
    }

    @Test
    void classThatPromisesAnything_isNotToBeSplit() throws Exception {
        openGate();
        try (FakeController controller = start("5.14.4", Setup.newBuilder())) {
            controller.runClasses(
                    Divided.Waits.class,
                    Gated.PerClass.class,
                    Gated.Ordered.class,
                    Divided.PerClassByInterface.class,
                    Divided.InnerInOneThread.class);

            controller.shutdownAndAwaitEnd();

            assertThat(contents(controller))
                    .extracting(ClassCollected::getSplittable)
                    .containsExactly(true, false, false, false, false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "testinstance.lifecycle.default, PER_CLASS, false",
        "testmethod.order.default, org.junit.jupiter.api.MethodOrderer$OrderAnnotation, false",
        "testmethod.order.default, org.junit.jupiter.api.MethodOrderer$MethodName, true",
        "testmethod.order.default, org.junit.jupiter.api.MethodOrderer$Random, true"
    })
    void defaultOfTheConfiguration_bindsMethodsIfItIsAPromise(String name, String value, boolean splittable)
            throws Exception {
        openGate();
        Setup.Builder setup = Setup.newBuilder().putSystemProperties("junit.jupiter." + name, value);
        try (FakeController controller = start("5.14.4", setup)) {
            controller.runClasses(Divided.Waits.class);

            controller.shutdownAndAwaitEnd();

            assertThat(contents(controller))
                    .extracting(ClassCollected::getSplittable)
                    .containsExactly(splittable);
        }
    }

    @Test
    void firstTestOfAClass_tellsHowLongAgoTheClassBegan() throws Exception {
        openGate();
        try (FakeController controller = start("5.14.4", Setup.newBuilder())) {
            controller.run(
                    unit(1, Divided.Waits.class, WAITS + "/[nested-class:Inner]/[method:four()]"),
                    unit(2, Divided.Waits.class, WAITS + "/[method:one()]"),
                    wholeClass(3, Gated.Off.class),
                    unit(4, Divided.Waits.class, WAITS + "/[method:two()]"));

            controller.shutdownAndAwaitEnd();

            assertThat(controller.received)
                    .filteredOn(message -> message.getTestEvent().getKind() == TestEvent.Kind.STARTED)
                    .extracting(message -> message.getTestEvent().getElapsedMillis() >= 0)
                    .containsExactly(true, false, true);
        }
    }

    private FakeController start(String version, Setup.Builder setup) {
        return FakeController.start(
                new FakeController.Launch(JUnitVersions.classPath(version), List.of()),
                setup.putSystemProperties("gate", folder.resolve("gate").toString()));
    }

    private void openGate() throws Exception {
        Files.createFile(folder.resolve("gate"));
    }

    private static UnitOrder share(int unit, int number, int of) {
        return unit(unit, Divided.Waits.class, TEMPLATE).toBuilder()
                .setShare(number)
                .setShareOf(of)
                .build();
    }

    private static String firstStarted(FakeController controller) {
        return controller
                .awaitMessage(message -> message.getTestEvent().getKind() == TestEvent.Kind.STARTED)
                .getTestEvent()
                .getUniqueId();
    }

    private static List<ClassCollected> contents(FakeController controller) {
        return controller.received.stream()
                .filter(WorkerMessage::hasClassCollected)
                .map(WorkerMessage::getClassCollected)
                .toList();
    }

    private static List<FoundUnit> collected(FakeController controller) {
        return contents(controller).get(0).getUnitsList();
    }

    private static List<String> allBut(String begun, List<FoundUnit> found) {
        return found.stream()
                .map(FoundUnit::getUniqueId)
                .filter(id -> !begun.startsWith(id))
                .toList();
    }

    private static List<String> returned(FakeController controller) {
        List<String> returned = new ArrayList<>();
        for (WorkerMessage message : controller.received) {
            returned.addAll(message.getMethodsReturned().getUniqueIdsList());
        }
        return returned;
    }
}
