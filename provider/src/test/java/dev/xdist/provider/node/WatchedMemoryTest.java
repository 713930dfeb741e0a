package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.gateway.Link;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedMemoryTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final UnitId UNIT = new UnitId(7);

    private final List<SessionEvent> heard = new ArrayList<>();

    @Test
    void watched_memoryIsToldBeforeTheUnitsEnd() {
        endUnit(true);

        assertThat(heard)
                .containsExactly(
                        new SessionEvent.MemoryUsed(GW0, 12_345),
                        new SessionEvent.UnitFinished(GW0, UNIT, 5, UnitResult.DONE, ""));
    }

    @Test
    void notWatched_nobodyAsks() {
        endUnit(false);

        assertThat(heard).containsExactly(new SessionEvent.UnitFinished(GW0, UNIT, 5, UnitResult.DONE, ""));
    }

    private void endUnit(boolean watchesMemory) {
        Listening listening = new Listening();
        WorkerController controller = new WorkerController(GW0, listening, new Notices(listening), watchesMemory);
        controller.opened(new BigProcess());
        controller.run(List.of(Unit.wholeClass(UNIT, new ClassId(0, "demo.A"))));
        controller.received(WorkerMessage.newBuilder()
                .setUnitFinished(UnitFinished.newBuilder().setUnit(7).setNanos(5))
                .build());
    }

    private final class Listening implements NodeListener {
        @Override
        public void sessionEvent(SessionEvent event) {
            heard.add(event);
        }

        @Override
        public void testEvent(NodeId node, ClassId owner, TestEvent event, @Nullable SessionEvent forSession) {}

        @Override
        public void lateEvent(NodeId node, ClassId last, TestEvent event) {}

        @Override
        public void warning(String text) {}
    }

    private static final class BigProcess implements Link {
        @Override
        public long memoryBytes() {
            return 12_345;
        }

        @Override
        public void send(ControllerMessage message) {}

        @Override
        public void flush() {}

        @Override
        public void reading(boolean wanted) {}

        @Override
        public void expectEnd(Duration patience) {}

        @Override
        public void kill(String clause) {}
    }
}
