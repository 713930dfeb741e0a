package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Failure;
import dev.xdist.proto.Setup;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Surroundings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests find what they would find in Surefire's own fork. */
class SetupTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setup_isApplied(boolean on) throws Exception {
        Setup.Builder setup = Setup.newBuilder()
                .putSystemProperties("from.controller", "value")
                .setEnableAssertions(on)
                .setTrimStackTrace(on);
        try (FakeController controller = FakeController.start(setup)) {
            controller.runClasses(Surroundings.class);

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received))
                    .containsExactlyInAnyOrder(
                            "SUCCEEDED property",
                            "SUCCEEDED standardInput",
                            "SUCCEEDED threadAndLoader",
                            "SUCCEEDED junitLog",
                            "SUCCEEDED assertions",
                            "FAILED trace");
            assertThat(Transcript.output(controller.received)).contains("assertions " + on);
            Failure failure = failure(controller.received);
            assertThat(failure.getTrace()).contains("Surroundings.trace(").doesNotContain("dev.xdist.worker.run");
            assertThat(failure.getTrimmedTrace().isEmpty()).isEqualTo(!on);
            assertThat(controller.log()).isEmpty();
        }
    }

    private static Failure failure(List<WorkerMessage> messages) {
        return messages.stream()
                .map(WorkerMessage::getTestEvent)
                .filter(TestEvent::hasFailure)
                .findFirst()
                .orElseThrow()
                .getFailure();
    }
}
