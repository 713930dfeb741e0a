package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Finished;
import dev.xdist.proto.Notice;
import dev.xdist.proto.Ready;
import dev.xdist.proto.ResourceFailed;
import dev.xdist.proto.ResourceUp;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the host of a shared resource and its controller say to each other. */
final class HostControllerTest {
    private static final HostId DB = new HostId(0, "demo.Db");
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final RecordingNodeListener heard = new RecordingNodeListener();
    private final RecordingLink wire = new RecordingLink();
    private final HostController controller = new HostController(DB, Path.of("shared0-Db.log"), PATIENCE, heard);

    @Test
    void addresses_areAnEvent_byteForByte() {
        controller.opened(wire);

        controller.received(WorkerMessage.newBuilder()
                .setResourceUp(ResourceUp.newBuilder().setAddresses(ByteString.copyFrom(new byte[] {0, -1, 65})))
                .build());

        assertThat(heard.events).containsExactly(new SessionEvent.HostUp(DB, "\u0000\u00ffA"));
    }

    @Test
    void failure_isAnEventOfOneLine_andTheEndIsAwaited() {
        controller.opened(wire);

        controller.received(WorkerMessage.newBuilder()
                .setResourceFailed(ResourceFailed.newBuilder()
                        .setError(ByteString.copyFromUtf8("e"))
                        .setText("no port is free\nat all"))
                .build());

        assertThat(heard.events)
                .containsExactly(new SessionEvent.HostFailed(DB, "e", "no port is free. Its output: shared0-Db.log"));
        assertThat(wire.expectedEnds).containsExactly(PATIENCE);
    }

    @Test
    void close_isAnOrder_andTheEndIsAwaited() {
        controller.opened(wire);

        controller.close();
        controller.received(WorkerMessage.newBuilder()
                .setFinished(Finished.getDefaultInstance())
                .build());
        controller.closed(null);

        assertThat(wire.sent).extracting(ControllerMessage::hasShutdown).containsExactly(true);
        assertThat(wire.expectedEnds).containsOnly(PATIENCE);
        assertThat(heard.events).containsExactly(new SessionEvent.HostGone(DB, null));
    }

    @Test
    void closedBeforeItSaidHello_itIsKilled_andThatIsNoLoss() {
        controller.close();
        controller.opened(wire);
        controller.closed(new Loss("was not needed any more", List.of(), ""));

        assertThat(wire.killed).hasSize(1);
        assertThat(heard.events).containsExactly(new SessionEvent.HostGone(DB, null));
    }

    @Test
    void loss_isToldAsItIs() {
        Loss loss = new Loss("died by signal 9", List.of("its last line"), "shared0-Db.log");
        controller.opened(wire);

        controller.closed(loss);

        assertThat(heard.events).containsExactly(new SessionEvent.HostGone(DB, loss));
    }

    @Test
    void notice_isAWarning_once() {
        WorkerMessage notice = WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText("could not be closed: it sticks"))
                .build();
        controller.opened(wire);

        controller.received(notice);
        controller.received(notice);

        assertThat(heard.order)
                .containsExactly(
                        "The shared resource demo.Db could not be closed: it sticks. Its output: shared0-Db.log");
        assertThat(wire.killed).containsExactly("said more than it can have to say");
    }

    @Test
    void frameOfAWorker_costsTheHost_andNothingBehindItIsHeard() {
        controller.opened(wire);

        controller.received(
                WorkerMessage.newBuilder().setReady(Ready.getDefaultInstance()).build());
        controller.received(WorkerMessage.newBuilder()
                .setResourceUp(ResourceUp.getDefaultInstance())
                .build());

        assertThat(wire.killed).containsExactly("sent a frame that is for workers, or is not known here");
        assertThat(heard.events).isEmpty();
    }

    @Test
    void overstayed_isAskedForItsThreads_andTold() {
        controller.opened(wire);

        controller.overstayed(PATIENCE);

        assertThat(wire.sent).extracting(ControllerMessage::hasInterrupt).containsExactly(true);
        assertThat(heard.order)
                .containsExactly("The host of shared resource demo.Db had not ended 7 s after it was told to"
                        + " (xdist.exitTimeout), and was killed. What its threads did: shared0-Db.log");
    }
}
