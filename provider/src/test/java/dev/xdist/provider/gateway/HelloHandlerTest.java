package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Ready;
import dev.xdist.proto.WorkerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Strangers, with a clock that stands still until it is told. */
final class HelloHandlerTest {
    private final List<String> warnings = new ArrayList<>();
    private final Strangers strangers = new Strangers(warnings::add);

    @Test
    void halfAHelloForEver_isClosedAtTheLimit() {
        EmbeddedChannel stranger = stranger();
        stranger.writeInbound(Unpooled.wrappedBuffer(new byte[] {0, 0, 0, 9, 1, 2}));

        pass(stranger, HelloHandler.HELLO_SECONDS_MAX * 1000L - 1);
        assertThat(stranger.isOpen()).isTrue();
        pass(stranger, 1);

        assertThat(stranger.isOpen()).isFalse();
        assertThat(warnings).containsExactly("a connection from embedded said no hello within 10 s; it was closed.");
    }

    @Test
    void byteByByte_isNoWayToStayLonger() {
        EmbeddedChannel stranger = stranger();

        for (int second = 0; second < HelloHandler.HELLO_SECONDS_MAX; second++) {
            stranger.writeInbound(Unpooled.buffer().writeByte(second == 2 ? 1 : 0));
            pass(stranger, 1000);
        }

        assertThat(stranger.isOpen()).isFalse();
    }

    @Test
    void whatARefusedConnectionSendsOn_isNotHeardAndNotTold() {
        EmbeddedChannel stranger = stranger();
        ByteBuf many = Unpooled.buffer();
        byte[] ready = WorkerMessage.newBuilder()
                .setReady(Ready.getDefaultInstance())
                .build()
                .toByteArray();
        for (int i = 0; i < 100; i++) {
            many.writeInt(ready.length).writeBytes(ready);
        }

        stranger.writeInbound(many);

        assertThat(stranger.isOpen()).isFalse();
        assertThat(warnings).containsExactly("a connection from embedded did not begin with a hello; it was closed.");
    }

    @Test
    void ofACrowd_theEldestGoes() {
        List<EmbeddedChannel> crowd = new ArrayList<>();
        for (int i = 0; i < Strangers.CONNECTIONS_MAX; i++) {
            crowd.add(stranger());
        }
        assertThat(crowd).allMatch(EmbeddedChannel::isOpen);

        crowd.add(stranger());

        assertThat(crowd.get(0).isOpen()).isFalse();
        assertThat(crowd.subList(1, crowd.size())).allMatch(EmbeddedChannel::isOpen);
        assertThat(warnings)
                .containsExactly(
                        "a connection from embedded was one of more than 256 that had not said hello; it was closed.");
    }

    @Test
    void whoHasGone_makesRoom() {
        for (int i = 0; i < 3 * Strangers.CONNECTIONS_MAX; i++) {
            stranger().close();
        }

        assertThat(warnings).isEmpty();
    }

    @Test
    void refusals_areToldUpToALimit() {
        for (int i = 0; i < Strangers.TOLD_MAX + 5; i++) {
            stranger().writeInbound(Unpooled.buffer().writeInt(-1));
        }

        String one = "a connection from embedded sent a frame of 4,294,967,295 bytes; at most 4,096 are allowed;"
                + " it was closed.";
        assertThat(warnings)
                .hasSize(Strangers.TOLD_MAX)
                .startsWith(one)
                .endsWith(one + " Others that are closed are not told of any more.");
    }

    private EmbeddedChannel stranger() {
        FrameDecoder decoder = new FrameDecoder();
        EmbeddedChannel channel = new EmbeddedChannel(decoder, new HelloHandler(strangers, new Arrivals(), decoder));
        channel.freezeTime();
        return channel;
    }

    private static void pass(EmbeddedChannel channel, long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
