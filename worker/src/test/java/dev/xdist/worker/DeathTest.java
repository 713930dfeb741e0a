package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.xdist.proto.Setup;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Deadly;
import dev.xdist.worker.fixture.Plain;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a worker ends, and what the controller knows by then. */
class DeathTest {
    @Test
    void haltInTest_leavesItsStartAsLastWord() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Deadly.Halts.class);

            controller.drain();

            assertThat(controller.exitStatus()).isEqualTo(4);
            assertThat(Transcript.of(controller.received)).last().isEqualTo("STARTED Deadly$Halts.halts");
        }
    }

    @ParameterizedTest
    @MethodSource("outsideOfTests")
    void haltOutsideOfAnyTestOfJUnit4_leavesNoTestRunning(Class<?> owner, String lastWord) throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(owner);

            controller.drain();

            assertThat(controller.exitStatus()).isEqualTo(5);
            assertThat(Transcript.of(controller.received)).last().isEqualTo(lastWord);
        }
    }

    static Stream<Arguments> outsideOfTests() {
        return Stream.of(
                arguments(Deadly.FourBeforeClass.class, "unit 0"),
                arguments(Deadly.FourBetween.class, "SUCCEEDED Deadly$FourBetween.passes"),
                arguments(Deadly.FourAfterClass.class, "SUCCEEDED Deadly$FourAfterClass.passes"));
    }

    @Test
    void exitInTest_sendsOutputAndNamesCaller() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Deadly.Exits.class);

            controller.drain();

            assertThat(controller.exitStatus()).isEqualTo(3);
            assertThat(Transcript.output(controller.received)).isEqualTo("before exit\n");
            assertThat(controller.log())
                    .contains("xdist: System.exit was called on thread \"main\":")
                    .contains("Deadly$Exits.exits(");
        }
    }

    @Test
    void standardInputEnds_workerAndItsChildrenDie() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            ProcessHandle child = startWaiting(controller);

            controller.closeStandardInput();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertDies(child);
        }
    }

    @Test
    void linkEnds_workerAndItsChildrenDie() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            ProcessHandle child = startWaiting(controller);

            controller.closeLink();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertDies(child);
        }
    }

    @Test
    void idleWorker_diesWithStandardInput() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.closeStandardInput();

            assertThat(controller.exitStatus()).isEqualTo(71);
        }
    }

    @Test
    void frameThatIsTooLong_endsWorkerAndItsChildren_whateverRuns() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            ProcessHandle child = startWaiting(controller);

            controller.sendBytes(0x04, 0x40, 0x00, 0x00);

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(controller.log())
                    .contains("xdist: the controller sent a frame of 71,303,168 bytes; at most 16,777,216 are allowed."
                            + " This worker ends.");
            assertDies(child);
        }
    }

    @Test
    void orderOfAnUnknownKind_endsWorker() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.sendBytes(0, 0, 0, 2, 0x62, 0);

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(controller.log())
                    .contains("xdist: the controller sent a message of kind 12, which this worker does not know."
                            + " This worker ends.");
        }
    }

    @Test
    void orderThatIsNoMessage_endsWorker() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.sendBytes(0, 0, 0, 3, 0x1a, 0x09, 0x0a);

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(controller.log())
                    .contains("xdist: the controller sent a message with a field of 9 bytes where 1 are left."
                            + " This worker ends.");
        }
    }

    @Test
    void halfAFrameAndTheEnd_endWorker() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.sendBytes(0, 0, 0, 3, 0x1a);

            controller.closeLink();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(controller.log())
                    .contains("xdist: the controller stopped after 1 of a frame's 3 bytes. This worker ends.");
        }
    }

    @Test
    void errorThatJUnitDoesNotCatch_isToldAndEndsWorker() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Deadly.OutOfMemory.class, Plain.class);

            controller.drain();

            assertThat(controller.exitStatus()).isEqualTo(70);
            assertThat(Transcript.of(controller.received))
                    .last()
                    .asString()
                    .startsWith("internal error java.lang.OutOfMemoryError: as if");
        }
    }

    @Test
    void threadLeftBehind_doesNotKeepWorkerAlive() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Deadly.LeavesThread.class);

            controller.shutdownAndAwaitEnd();

            assertThat(controller.exitStatus()).isZero();
        }
    }

    private static ProcessHandle startWaiting(FakeController controller) {
        controller.runClasses(Deadly.Waits.class);
        controller.awaitMessage(DeathTest::isTestStart);
        // The test waits in its child: its output is on its way only when the quiet time is over.
        return controller
                .process
                .toHandle()
                .descendants()
                .findFirst()
                .or(() -> awaitChild(controller))
                .orElseThrow();
    }

    private static Optional<ProcessHandle> awaitChild(FakeController controller) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Optional<ProcessHandle> child = Optional.empty();
        while (child.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
            child = controller.process.toHandle().descendants().findFirst();
        }
        return child;
    }

    private static boolean isTestStart(WorkerMessage message) {
        return message.getTestEvent().getKind() == TestEvent.Kind.STARTED;
    }

    private static void assertDies(ProcessHandle child) throws Exception {
        child.onExit().get(30, TimeUnit.SECONDS);
    }
}
