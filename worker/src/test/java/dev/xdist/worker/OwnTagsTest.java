package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.OwnTag;
import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Tagged;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a worker tells of tags that begin as ours do. */
class OwnTagsTest {
    @Test
    void eachTag_isToldOnce_withWhereItWasSeenFirst_whetherCollectedOrRun() throws Exception {
        String tagged = Tagged.class.getName();

        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.collect(Tagged.class);
            controller.runClasses(Tagged.class, Tagged.Other.class);
            controller.shutdownAndAwaitEnd();

            assertThat(seen(controller.received))
                    .containsExactlyInAnyOrder(
                            "xdist.group:db on " + tagged + " whole",
                            "xdist.timeout:soon on " + tagged + ".hurried",
                            "XDIST.colour on " + tagged + "$Inner",
                            "@FreshWorker on " + tagged + "$Inner",
                            "@XdistGroup(exclusive = true) on " + tagged + "$Inner.inner",
                            "xdist.fast on " + tagged + "$Other whole");
        }
    }

    private static List<String> seen(List<WorkerMessage> messages) {
        return messages.stream()
                .filter(WorkerMessage::hasOwnTag)
                .map(WorkerMessage::getOwnTag)
                .map(OwnTagsTest::text)
                .collect(Collectors.toList());
    }

    private static String text(OwnTag seen) {
        String method = seen.getMethod().isEmpty() ? "" : "." + seen.getMethod();
        return seen.getTag() + " on " + seen.getClassName() + method + (seen.getOnWholeClass() ? " whole" : "");
    }
}
