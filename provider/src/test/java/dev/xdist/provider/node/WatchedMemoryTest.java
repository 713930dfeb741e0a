package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedMemoryTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final UnitId UNIT = new UnitId(7);

    private final RecordingNodeListener heard = new RecordingNodeListener();

    @Test
    void watched_memoryIsToldBeforeTheUnitsEnd() {
        endUnit(true);

        assertThat(heard.events)
                .containsExactly(
                        new SessionEvent.MemoryUsed(GW0, RecordingLink.MEMORY_BYTES),
                        new SessionEvent.UnitFinished(GW0, UNIT, 5, UnitResult.DONE, ""));
    }

    @Test
    void notWatched_nobodyAsks() {
        endUnit(false);

        assertThat(heard.events).containsExactly(new SessionEvent.UnitFinished(GW0, UNIT, 5, UnitResult.DONE, ""));
    }

    private void endUnit(boolean watchesMemory) {
        WorkerController controller =
                new WorkerController(GW0, Duration.ZERO, heard, new Notices(heard), watchesMemory);
        controller.opened(new RecordingLink());
        controller.run(List.of(Unit.wholeClass(UNIT, new ClassId(0, "demo.A"))));
        controller.received(WorkerMessage.newBuilder()
                .setUnitFinished(UnitFinished.newBuilder().setUnit(7).setNanos(5))
                .build());
    }
}
