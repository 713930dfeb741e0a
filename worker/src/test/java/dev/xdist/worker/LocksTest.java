package dev.xdist.worker;

import static dev.xdist.worker.FakeController.wholeClass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Setup;
import dev.xdist.proto.Setup.LocksTold;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Gated;
import dev.xdist.worker.fixture.Grouped;
import dev.xdist.worker.fixture.Locked;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a worker tells of tests that must not run beside others, and what it does not begin. */
class LocksTest {
    private static final String GLOBAL = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

    static Stream<String> versions() {
        return Stream.of(JUnitVersions.ALL);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void classWithLocks_isHeldBackAndTheNextOneRuns(String version) throws Exception {
        try (FakeController controller = start(version, LocksTold.SHARED)) {
            controller.run(wholeClass(1, Locked.Methods.class), wholeClass(2, Gated.PerClass.class));
            controller.shutdownAndAwaitEnd();

            assertThat(heldBack(controller)).containsExactly("1 [db] [composed, net] []");
            assertThat(Transcript.of(controller.received))
                    .startsWith("unit 1", "unit 2")
                    .contains("end 2 DONE")
                    .doesNotContain("end 1 DONE");
        }
    }

    @Test
    void classOrderedInKnowledgeOfItsLocks_runs() throws Exception {
        try (FakeController controller = start("6.1.3", LocksTold.SHARED)) {
            controller.run(wholeClass(1, Locked.Alone.class).toBuilder()
                    .setBondsKnown(true)
                    .build());
            controller.shutdownAndAwaitEnd();

            assertThat(heldBack(controller)).isEmpty();
            assertThat(Transcript.results(controller.received)).containsExactly("SUCCEEDED test");
        }
    }

    @Test
    void isolatedClass_locksEverything() throws Exception {
        try (FakeController controller = start("5.14.4", LocksTold.SHARED)) {
            controller.runClasses(Locked.Alone.class);
            controller.shutdownAndAwaitEnd();

            assertThat(heldBack(controller)).containsExactly("0 [] [" + GLOBAL + "] []");
        }
    }

    @Test
    void lockOnWhatEachJvmHas_isToldOnlyIfAllAre() throws Exception {
        try (FakeController shared = start("5.14.4", LocksTold.SHARED);
                FakeController all = start("5.14.4", LocksTold.ALL)) {
            shared.runClasses(Locked.OfOneJvm.class);
            all.runClasses(Locked.OfOneJvm.class);
            shared.shutdownAndAwaitEnd();
            all.shutdownAndAwaitEnd();

            assertThat(heldBack(shared)).isEmpty();
            assertThat(heldBack(all)).containsExactly("0 [] [java.util.Locale.default] []");
        }
    }

    @Test
    void nothingAskedFor_runsEverything() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Locked.Methods.class, Locked.Alone.class, Grouped.Whole.class);
            controller.shutdownAndAwaitEnd();

            assertThat(heldBack(controller)).isEmpty();
            assertThat(Transcript.of(controller.received)).contains("end 0 DONE", "end 1 DONE", "end 2 DONE");
        }
    }

    @Test
    void classInAGroup_isHeldBackWhereGroupsBind() throws Exception {
        Setup.Builder setup = Setup.newBuilder().setGroupsBind(true);
        try (FakeController controller = FakeController.start(setup)) {
            controller.runClasses(Grouped.Whole.class, Grouped.Scoped.class);
            controller.shutdownAndAwaitEnd();

            assertThat(heldBack(controller)).containsExactly("0 [] [] [a, b]");
            assertThat(Transcript.of(controller.received)).contains("end 1 DONE");
        }
    }

    @Test
    void collectedMethods_holdTheirOwnLocksAndThoseAround() throws Exception {
        assertThat(collect(Locked.Methods.class))
                .containsOnly(
                        entry("plain()", "[] [composed]"),
                        entry("reads()", "[db] [composed]"),
                        entry("inside()", "[] [composed, net]"));
        assertThat(collect(Locked.Whole.class))
                .containsOnly(
                        entry(Locked.Whole.class.getName(), "[] [a]"),
                        entry("one()", "[a] []"),
                        entry("two()", "[] [a]"));
    }

    @Test
    void classThatOnlyReads_mayBeSplitAndOneThatWritesMayNot() throws Exception {
        try (FakeController controller = start("5.14.4", LocksTold.SHARED)) {
            controller.run(
                    wholeClass(1, Locked.Reader.class).toBuilder()
                            .setBondsKnown(true)
                            .build(),
                    wholeClass(2, Locked.Methods.class).toBuilder()
                            .setBondsKnown(true)
                            .build());
            controller.shutdownAndAwaitEnd();

            assertThat(controller.received.stream()
                            .filter(WorkerMessage::hasClassCollected)
                            .map(message -> message.getClassCollected().getSplittable()))
                    .containsExactly(true, false);
        }
    }

    private static FakeController start(String version, LocksTold told) {
        return FakeController.start(
                new FakeController.Launch(JUnitVersions.classPath(version), List.of()),
                Setup.newBuilder().setLocksTold(told));
    }

    private static Map<String, String> collect(Class<?> testClass) throws Exception {
        try (FakeController controller = start("5.14.4", LocksTold.SHARED)) {
            controller.collect(testClass);
            controller.shutdownAndAwaitEnd();

            return controller.received.stream()
                    .filter(WorkerMessage::hasClassCollected)
                    .flatMap(message -> message.getClassCollected().getUnitsList().stream())
                    .collect(Collectors.toMap(
                            FoundUnit::getDisplayName, unit -> unit.getReadList() + " " + unit.getWriteList()));
        }
    }

    private static List<String> heldBack(FakeController controller) {
        return controller.received.stream()
                .filter(WorkerMessage::hasUnitHeldBack)
                .map(WorkerMessage::getUnitHeldBack)
                .map(LocksTest::text)
                .toList();
    }

    private static String text(UnitHeldBack held) {
        return held.getUnit() + " " + held.getReadList() + " " + held.getWriteList() + " " + held.getGroupList();
    }
}
