package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.xdist.proto.Setup;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Limited;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a worker tells of tests that say how long they may run. */
class LimitsTest {
    @Test
    void nearestAnnotation_elseShortestTag_isToldWhenTheTestBegins() throws Exception {
        assertThat(limits(Limited.class))
                .containsOnly(
                        entry("byClass", 60_000L),
                        entry("byMethod", 1_500L),
                        entry("byOwnAnnotation", 7_200_000L),
                        entry("never", -1L),
                        entry("annotationBeforeTag", 60_000L),
                        entry("byNestedClass", 5_000L),
                        entry("invocation(int)[1]", 60_000L));
    }

    @Test
    void tags_areReadAsOptionsAre() throws Exception {
        assertThat(limits(Limited.ByTags.class))
                .containsOnly(
                        entry("seconds", 30_000L),
                        entry("mereNumber", 90_000L),
                        entry("shortest", 2_000L),
                        entry("noDuration", 0L),
                        entry("nothing", 0L));
    }

    private static Map<String, Long> limits(Class<?> testClass) throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(testClass);
            return controller.shutdownAndAwaitEnd().stream()
                    .filter(WorkerMessage::hasTestEvent)
                    .map(WorkerMessage::getTestEvent)
                    .filter(event -> event.getKind() == TestEvent.Kind.STARTED)
                    .collect(Collectors.toMap(event -> event.getName().getName(), TestEvent::getLimitMillis));
        }
    }
}
