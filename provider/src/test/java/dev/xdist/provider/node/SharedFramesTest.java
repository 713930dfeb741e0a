package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.xdist.api.grant.GrantLimits;
import dev.xdist.api.grant.Reply;
import dev.xdist.proto.Answer;
import dev.xdist.proto.Ask;
import dev.xdist.proto.Leaving;
import dev.xdist.proto.Output;
import dev.xdist.proto.Settle;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.session.Request;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.Settlement;
import dev.xdist.provider.unit.NodeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker and its controller say to each other about what workers share, and about what plugins are told. */
final class SharedFramesTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final RecordingNodeListener heard = new RecordingNodeListener();
    private final RecordingLink wire = new RecordingLink();
    private final WorkerController controller = new WorkerController(GW0, PATIENCE, heard, new Notices(heard), false);

    @BeforeEach
    void open() {
        controller.opened(wire);
    }

    @Test
    void requests_areEvents() {
        controller.received(WorkerMessage.newBuilder()
                .setAsk(Ask.newBuilder()
                        .setNumber(3)
                        .setKind(Ask.Kind.LEASE)
                        .setKey("db")
                        .setSize(2)
                        .setThread(9)
                        .setWaitMillis(5)
                        .setCleansUp(true))
                .build());
        controller.received(WorkerMessage.newBuilder()
                .setSettle(Settle.newBuilder()
                        .setNumber(3)
                        .setHow(Settle.How.COMPUTED)
                        .setData(ByteString.copyFrom(new byte[] {0, -1, 65})))
                .build());

        Request request = new Request(dev.xdist.api.grant.Ask.Kind.LEASE, "db", 2, 5_000_000, true);
        assertThat(heard.events)
                .containsExactly(
                        new SessionEvent.Asked(GW0, 3, 9, request),
                        new SessionEvent.Settled(GW0, 3, Settlement.COMPUTED, "\u0000\u00ffA"));
    }

    @Test
    void answers_areFrames_byteForByte() {
        controller.answer(new SessionCommand.Answer(GW0, 3, Reply.Kind.VALUE, 0, "\u0000\u00ffA"));
        controller.answer(new SessionCommand.Answer(GW0, 4, Reply.Kind.DENIED, 0, "no"));
        controller.answer(new SessionCommand.Answer(GW0, 5, Reply.Kind.GRANTED, 2, ""));

        assertThat(wire.sent)
                .extracting(message -> message.getAnswer())
                .containsExactly(
                        Answer.newBuilder()
                                .setNumber(3)
                                .setKind(Answer.Kind.VALUE)
                                .setData(ByteString.copyFrom(new byte[] {0, -1, 65}))
                                .build(),
                        Answer.newBuilder()
                                .setNumber(4)
                                .setKind(Answer.Kind.DENIED)
                                .setText("no")
                                .build(),
                        Answer.newBuilder().setNumber(5).setIndex(2).build());
    }

    @Test
    void workerThatLeaves_isAwaitedWhenItMayEnd_andNotBefore() {
        controller.shutdown();
        assertThat(wire.expectedEnds).containsExactly(PATIENCE);

        controller.received(WorkerMessage.newBuilder()
                .setLeaving(Leaving.getDefaultInstance())
                .build());
        assertThat(wire.expectedEnds).isEmpty();

        controller.cleanUp(List.of("db"));
        assertThat(wire.expectedEnds).containsExactly(PATIENCE);
        assertThat(wire.sent.get(1).getCleanUp().getKeysList()).containsExactly("db");
    }

    @Test
    void output_isHandedOn() {
        controller.received(output("a", "1"));
        controller.received(output("a", "2"));

        assertThat(heard.order).containsExactly("gw0 puts out a=1", "gw0 puts out a=2");
    }

    @Test
    void outputUpToTheLimit_isTaken_andNoMore() {
        String longest = "x".repeat(GrantLimits.OUTPUT_CHARS_MAX);
        int most = GrantLimits.OUTPUTS_CHARS_MAX / longest.length();
        for (int i = 0; i < 2 * most; i++) {
            controller.received(output("k" + i % most, longest));
        }
        assertThat(wire.killed).isEmpty();

        controller.received(output("one more", "x"));

        assertThat(wire.killed)
                .containsExactly("sent more for plugins than is kept: values of 65,536 characters, 1,048,576 of all"
                        + " 1,000 keys together");
        assertThat(heard.order).hasSize(2 * most);
    }

    @Test
    void outputOfTooLongAValue_orTooManyKeys_isRefused() {
        for (int i = 0; i < GrantLimits.OUTPUT_KEYS_MAX; i++) {
            controller.received(output("k" + i, ""));
        }
        assertThat(wire.killed).isEmpty();
        WorkerController other = new WorkerController(GW0, PATIENCE, heard, new Notices(heard), false);
        other.opened(wire);

        controller.received(output("one more", ""));
        other.received(output("k", "x".repeat(GrantLimits.OUTPUT_CHARS_MAX + 1)));

        assertThat(wire.killed).hasSize(2);
    }

    private static WorkerMessage output(String key, String value) {
        return WorkerMessage.newBuilder()
                .setOutput(Output.newBuilder().setKey(key).setValue(value))
                .build();
    }
}
