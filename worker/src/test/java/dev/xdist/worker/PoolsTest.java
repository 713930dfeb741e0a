package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Setup;
import dev.xdist.proto.Setup.LocksTold;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Pooled;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a worker tells of tests that need one of a few. */
class PoolsTest {
    @Test
    void marksOnMethodAndClass_areToldAsKeysThatTheyRead() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder().setLocksTold(LocksTold.SHARED))) {
            controller.collect(Pooled.class);
            controller.shutdownAndAwaitEnd();

            Map<String, String> reads = controller.received.stream()
                    .filter(WorkerMessage::hasClassCollected)
                    .flatMap(message -> message.getClassCollected().getUnitsList().stream())
                    .collect(Collectors.toMap(FoundUnit::getDisplayName, unit -> String.join(" ", unit.getReadList())));
            assertThat(reads)
                    .containsOnly(
                            entry("plain()", "xdist.pool:db:3"),
                            entry("twice()", "xdist.pool:db:3 xdist.pool:disk:2 xdist.pool:mail:1"),
                            entry("composed()", "xdist.pool:db:3 xdist.pool:own:5"),
                            entry("tagged()", "xdist.pool:db:3 xdist.pool:port:4"));
        }
    }

    @Test
    void classThatNobodyKnows_isHeldBack_unlessNoLocksAreToBeTold() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder().setLocksTold(LocksTold.SHARED));
                FakeController careless =
                        FakeController.start(Setup.newBuilder().setLocksTold(LocksTold.NONE))) {
            controller.runClasses(Pooled.class);
            careless.runClasses(Pooled.class);

            UnitHeldBack held =
                    controller.awaitMessage(WorkerMessage::hasUnitHeldBack).getUnitHeldBack();
            careless.shutdownAndAwaitEnd();

            assertThat(held.getReadList())
                    .containsExactly(
                            "xdist.pool:db:3",
                            "xdist.pool:disk:2",
                            "xdist.pool:mail:1",
                            "xdist.pool:own:5",
                            "xdist.pool:port:4");
            assertThat(careless.received).noneMatch(WorkerMessage::hasUnitHeldBack);
        }
    }
}
