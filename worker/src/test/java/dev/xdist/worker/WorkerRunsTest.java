package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Setup;
import dev.xdist.worker.fixture.Plain;
import org.junit.jupiter.api.Test;

class WorkerRunsTest {
    @Test
    void wholeClass_isRunAndReported() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Plain.class);

            controller.shutdownAndAwaitEnd();

            assertThat(controller.exitStatus()).isZero();
        }
    }
}
