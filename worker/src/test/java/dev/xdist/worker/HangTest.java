package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Ping;
import dev.xdist.proto.Setup;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Hanging;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a worker says and does while one of its tests does not end. */
class HangTest {
    @Test
    void ping_isAnsweredWhileTestLoops() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            startTest(controller, Hanging.Loops.class);

            controller.send(ControllerMessage.newBuilder()
                    .setPing(Ping.getDefaultInstance())
                    .build());

            assertThat(controller.awaitMessage(WorkerMessage::hasAlive)).isNotNull();
        }
    }

    @Test
    void sleepingTest_isToldOfAndInterrupted_andTheNextOneRuns() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            String sleeping = startTest(controller, Hanging.Sleeps.class);

            controller.interrupt(sleeping);

            String threads = controller
                    .awaitMessage(WorkerMessage::hasThreadDump)
                    .getThreadDump()
                    .getText();
            List<WorkerMessage> all = controller.shutdownAndAwaitEnd();
            assertThat(threads)
                    .startsWith("\"main\" #1 TIMED_WAITING")
                    .contains("Hanging$Sleeps.a_sleeps(Hanging.java");
            assertThat(Transcript.of(all))
                    .containsSubsequence("ERROR Hanging$Sleeps.a_sleeps", "STARTED Hanging$Sleeps.b_sleepsAMoment")
                    .contains("SUCCEEDED Hanging$Sleeps.b_sleepsAMoment");
        }
    }

    @Test
    void tearDownThatHangs_comesAfterTheWordThatItsTestHasEnded() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Hanging.TearDown.class);

            assertThat(controller.awaitMessage(HangTest::isSuccess)).isNotNull();
        }
    }

    @Test
    void setUpOfANestedClassThatHangs_comesAfterTheWordThatTheTestBeforeHasEnded() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Hanging.NestedSetUp.class);

            assertThat(controller.awaitMessage(HangTest::isSuccess)).isNotNull();
        }
    }

    @Test
    void deadlock_isNamedWithItsLocks() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            String locked = startTest(controller, Hanging.Deadlocks.class);
            controller.awaitMessage(
                    message -> message.getTestEvent().getOutput().contains("locked"));

            controller.interrupt(locked);

            String threads = controller
                    .awaitMessage(WorkerMessage::hasThreadDump)
                    .getThreadDump()
                    .getText();
            assertThat(threads)
                    .startsWith("Deadlock: these wait for each other: \"main\" #1 \"other\" #")
                    .contains("- waits for java.lang.Object@")
                    .contains(", held by \"other\" #")
                    .contains("- locked java.lang.Object@");
        }
    }

    @Test
    void hookThatHangs_isToldOfInTheLogBeforeTheEnd() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder().setExitMillis(500))) {
            controller.runClasses(Hanging.Hook.class);

            controller.shutdownAndAwaitEnd();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(controller.log())
                    .contains("this JVM is about to be killed, for it does not end")
                    .contains("\"hook\" #");
        }
    }

    private static boolean isSuccess(WorkerMessage message) {
        return message.getTestEvent().getKind() == TestEvent.Kind.SUCCEEDED;
    }

    /** Returns the unique id of the test that has begun. */
    private static String startTest(FakeController controller, Class<?> owner) {
        controller.runClasses(owner);
        return controller
                .awaitMessage(message -> message.getTestEvent().getKind() == TestEvent.Kind.STARTED)
                .getTestEvent()
                .getUniqueId();
    }
}
