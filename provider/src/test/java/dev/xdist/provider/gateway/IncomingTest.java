package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Alive;
import dev.xdist.proto.Notice;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.unit.Loss;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker that talks faster than the session listens. */
final class IncomingTest {
    private static final int QUARTER = Incoming.AHEAD_BYTES_MAX / 4;

    private final ScheduledExecutorService io = Executors.newScheduledThreadPool(1);
    private final Slow session = new Slow();
    private final EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder());

    @BeforeEach
    void connect() {
        channel.pipeline().get(FrameDecoder.class).trusted();
        new WorkerLink(session, io, false).connected(channel);
    }

    @AfterEach
    void stop() {
        io.shutdownNow();
    }

    @Test
    void atTheLimit_theWorkerMayGoOn_andAboveItHasToWait() {
        for (int i = 0; i < 3; i++) {
            say(notice(QUARTER));
        }
        assertThat(channel.config().isAutoRead()).isTrue();

        say(notice(QUARTER));

        assertThat(channel.config().isAutoRead()).isFalse();
        assertThat(session.frames).isEqualTo(4);
    }

    @Test
    void whenTheSessionHasDealtWithHalfOfIt_theWorkerMayGoOn() {
        for (int i = 0; i < 4; i++) {
            say(notice(QUARTER));
        }

        session.hear();
        assertThat(channel.config().isAutoRead()).isFalse();
        session.hear();
        session.hear();
        channel.runPendingTasks();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void emptyFrames_countToo() {
        WorkerMessage alive =
                WorkerMessage.newBuilder().setAlive(Alive.getDefaultInstance()).build();
        int frames = 0;

        while (channel.config().isAutoRead() && frames < 10_000) {
            say(alive);
            frames++;
        }

        assertThat(frames).isBetween(4_000, 4_300);
    }

    private void say(WorkerMessage message) {
        byte[] bytes = message.toByteArray();
        ByteBuf frame = Unpooled.buffer().writeInt(bytes.length).writeBytes(bytes);
        channel.writeInbound(frame);
    }

    private static WorkerMessage notice(int chars) {
        return WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText("x".repeat(chars)))
                .build();
    }

    /** Deals with what it hears when it is told to. */
    private static final class Slow implements LinkListener {
        private final Queue<Runnable> marks = new ArrayDeque<>();
        private int frames;

        void hear() {
            marks.remove().run();
        }

        @Override
        public void opened(Link link) {}

        @Override
        public void received(WorkerMessage message) {
            frames++;
        }

        @Override
        public void whenHeard(Runnable action) {
            marks.add(action);
        }

        @Override
        public void overstayed(Duration patience) {}

        @Override
        public void closed(@Nullable Loss loss) {}
    }
}
