package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Hello;
import dev.xdist.proto.InternalError;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Notice;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.UnitStarted;
import dev.xdist.proto.UnitsReturned;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames that a worker with the right token must not send: each costs that worker, and says why. */
final class BadFramesTest {
    private static final Unit UNIT = Unit.wholeClass(new UnitId(7), new ClassId(3, "demo.A"));

    private final RecordingNodeListener heard = new RecordingNodeListener();
    private final RecordingLink wire = new RecordingLink();
    private final WorkerController controller =
            new WorkerController(new NodeId(0, "gw0"), Duration.ofSeconds(7), heard, new Notices(heard), false);

    @BeforeEach
    void open() {
        controller.opened(wire);
        controller.run(List.of(UNIT));
    }

    @Test
    void secondHello_costsTheWorker() {
        controller.received(
                WorkerMessage.newBuilder().setHello(Hello.getDefaultInstance()).build());

        assertThat(wire.killed).containsExactly("said hello twice");
    }

    @Test
    void frameWithoutAKind_costsTheWorker() {
        controller.received(WorkerMessage.getDefaultInstance());

        assertThat(wire.killed).containsExactly("sent a frame of a kind that is not known here");
    }

    @Test
    void moreUnitsBackThanItHas_costTheWorker() {
        controller.received(WorkerMessage.newBuilder()
                .setUnitsReturned(UnitsReturned.newBuilder().addUnits(7).addUnits(7))
                .build());

        assertThat(wire.killed).containsExactly("gave back 2 units, and has 1");
        assertThat(heard.events).isEmpty();
    }

    @Test
    void whatFollowsALie_isNotTaken() {
        controller.received(WorkerMessage.getDefaultInstance());

        controller.received(WorkerMessage.newBuilder()
                .setUnitStarted(UnitStarted.newBuilder().setUnit(7))
                .build());

        assertThat(heard.events).isEmpty();
    }

    @Test
    void moreTextsOfAUnitThanCanBeKept_costTheWorker() {
        TestEvent huge = TestEvent.newBuilder()
                .setUnit(7)
                .setKind(TestEvent.Kind.SKIPPED)
                .setReason("x".repeat(16 * 1024 * 1024 - 64))
                .build();
        WorkerMessage message = WorkerMessage.newBuilder().setTestEvent(huge).build();
        long allowed = Telling.CHARS_MAX / (16 * 1024 * 1024);

        for (int i = 0; i < allowed; i++) {
            controller.received(message);
        }

        assertThat(wire.killed).isEmpty();
        assertThat(heard.events).hasSize((int) allowed);
        controller.received(message);
        assertThat(wire.killed)
                .containsExactly("told more of unit 7 than can be kept: more than 536,870,912 characters without its"
                        + " output");
    }

    @Test
    void output_isNotCountedAmongTheTexts_forItIsKeptOnDisk() {
        TestEvent output = TestEvent.newBuilder()
                .setUnit(7)
                .setKind(TestEvent.Kind.OUTPUT)
                .setOutput("x".repeat(16 * 1024 * 1024))
                .build();
        WorkerMessage message = WorkerMessage.newBuilder().setTestEvent(output).build();

        for (int i = 0; i < 40; i++) {
            controller.received(message);
        }

        assertThat(wire.killed).isEmpty();
    }

    @Test
    void longNotice_isCut() {
        controller.received(WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText("x".repeat(Limits.NOTICE_CHARS_MAX + 1)))
                .build());

        assertThat(heard.order).containsExactly("gw0: " + "x".repeat(Limits.NOTICE_CHARS_MAX) + "…");
    }

    @Test
    void longFault_isCut() {
        controller.received(WorkerMessage.newBuilder()
                .setInternalError(InternalError.newBuilder().setText("x".repeat(Limits.NOTICE_CHARS_MAX + 1)))
                .build());

        assertThat(wire.killed)
                .containsExactly("stopped at a fault of its own: " + "x".repeat(Limits.NOTICE_CHARS_MAX) + "…");
    }

    @Test
    void startedUnit_isTakenAsBefore() {
        controller.received(WorkerMessage.newBuilder()
                .setUnitStarted(UnitStarted.newBuilder().setUnit(7))
                .build());

        assertThat(heard.events).containsExactly(new SessionEvent.UnitStarted(new NodeId(0, "gw0"), new UnitId(7)));
    }
}
