package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Notice;
import dev.xdist.proto.UnitStarted;
import dev.xdist.proto.WorkerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrameDecoderTest {
    private final FrameDecoder decoder = new FrameDecoder();
    private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

    @Test
    void framesInAnyPieces_areTheSameMessages() {
        ByteBuf two = Unpooled.wrappedBuffer(frame(started(1)), frame(started(300)));

        while (two.isReadable()) {
            channel.writeInbound(two.readBytes(1));
        }

        assertThat((WorkerMessage) channel.readInbound()).isEqualTo(started(1));
        assertThat((WorkerMessage) channel.readInbound()).isEqualTo(started(300));
        assertThat(channel.<WorkerMessage>readInbound()).isNull();
    }

    @Test
    void strangersFrame_mayBeAsLongAsAHello_andNoLonger() {
        WorkerMessage longest = ofSize(Limits.HELLO_BYTES_MAX);

        channel.writeInbound(frame(longest));

        assertThat((WorkerMessage) channel.readInbound()).isEqualTo(longest);
        assertThatThrownBy(() -> channel.writeInbound(frame(ofSize(Limits.HELLO_BYTES_MAX + 1))))
                .hasRootCauseInstanceOf(BadFrameException.class)
                .hasRootCauseMessage("sent a frame of 4,097 bytes; at most 4,096 are allowed");
    }

    @Test
    void workersFrame_mayBeLonger_upToItsLimit() {
        decoder.trusted();
        WorkerMessage longest = ofSize(Limits.FRAME_BYTES_MAX);

        channel.writeInbound(frame(longest));

        assertThat((WorkerMessage) channel.readInbound()).isEqualTo(longest);
        assertThatThrownBy(() -> channel.writeInbound(Unpooled.buffer().writeInt(Limits.FRAME_BYTES_MAX + 1)))
                .hasRootCauseMessage("sent a frame of 16,777,217 bytes; at most 16,777,216 are allowed");
    }

    @Test
    void afterABadFrame_nothingIsHeard() {
        assertThatThrownBy(() -> channel.writeInbound(Unpooled.buffer().writeInt(-1)))
                .hasRootCauseMessage("sent a frame of 4,294,967,295 bytes; at most 4,096 are allowed");

        channel.writeInbound(frame(started(1)));

        assertThat(channel.<WorkerMessage>readInbound()).isNull();
    }

    @Test
    void messageOfTooManyFields_isRefusedBeforeAnObjectIsMadeOfEach() {
        decoder.trusted();
        // the message, its class collected, and this many empty units
        int units = Limits.FRAME_FIELDS_MAX - 1;

        channel.writeInbound(frame(collected(units)));

        WorkerMessage most = channel.readInbound();
        assertThat(most.getClassCollected().getUnitsCount()).isEqualTo(units);
        assertThatThrownBy(() -> channel.writeInbound(frame(collected(units + 1))))
                .hasRootCauseMessage("sent a frame of more than 1,000,000 fields; no more are allowed");
    }

    private static WorkerMessage collected(int units) {
        List<FoundUnit> empty = Collections.nCopies(units, FoundUnit.getDefaultInstance());
        return WorkerMessage.newBuilder()
                .setClassCollected(ClassCollected.newBuilder().addAllUnits(empty))
                .build();
    }

    private static WorkerMessage ofSize(int bytes) {
        WorkerMessage empty = notice("x".repeat(bytes));
        return notice("x".repeat(2 * bytes - empty.getSerializedSize()));
    }

    private static WorkerMessage notice(String text) {
        return WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText(text))
                .build();
    }

    private static WorkerMessage started(int unit) {
        return WorkerMessage.newBuilder()
                .setUnitStarted(UnitStarted.newBuilder().setUnit(unit))
                .build();
    }

    private static ByteBuf frame(WorkerMessage message) {
        byte[] bytes = message.toByteArray();
        return Unpooled.buffer(bytes.length + 4).writeInt(bytes.length).writeBytes(bytes);
    }
}
