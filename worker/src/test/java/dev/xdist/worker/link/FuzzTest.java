package dev.xdist.worker.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.Cancel;
import dev.xdist.proto.CleanUp;
import dev.xdist.proto.Collect;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Interrupt;
import dev.xdist.proto.Ping;
import dev.xdist.proto.Run;
import dev.xdist.proto.Shutdown;
import dev.xdist.proto.TakeBack;
import dev.xdist.proto.TakeMethods;
import dev.xdist.proto.WireMutator;
import dev.xdist.worker.run.WorkQueue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A controller that sends anything: it is an order, or refused. {@code -Dxdist.seed=N} plays one stream, {@code
 * -Dxdist.frames=N} at least so many frames; without it 120,000, the same each time. {@code -Psoak} plays ten million.
 */
class FuzzTest {
    private static final long FRAMES = Long.getLong("xdist.frames", 120_000);

    /** What a worker may hold after any number of frames, beyond what it held after the first, in bytes. */
    private static final long GROWTH_MAX = 16L * 1024 * 1024;

    private static final int WARM_UP_STREAMS = 500;

    @Test
    void anyFrames_areOrdersOrRefused_andLeaveNothingInMemory() {
        Long one = Long.getLong("xdist.seed");
        if (one != null) {
            play(one);
            return;
        }
        Map<String, Integer> ends = new TreeMap<>();
        long before = 0;
        long frames = 0;
        long seed = 0;
        for (; frames < FRAMES || seed <= WARM_UP_STREAMS; seed++) {
            Played played = play(seed);
            frames += played.frames;
            ends.merge(played.end, 1, Integer::sum);
            if (seed == WARM_UP_STREAMS) {
                before = usedBytes();
            }
        }

        assertThat(usedBytes() - before)
                .as("bytes held after " + frames + " frames")
                .isLessThan(GROWTH_MAX);
        assertThat(ends)
                .as("what became of the streams")
                .containsKeys("read to its end", "sent a frame", "sent a field", "stopped after");
    }

    private record Played(int frames, String end) {}

    private static Played play(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> messages = new ArrayList<>();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            messages.add(order(random).toByteArray());
        }
        byte[] stream = new WireMutator(random.split()).stream(messages, random.nextInt(2, 30));
        try {
            OrderReader.readAll(new ByteArrayInputStream(stream), new Queue());
            return new Played(messages.size(), "read to its end");
        } catch (BadFrameException e) {
            return new Played(messages.size(), e.clause().replaceAll("^(sent a \\w+|\\w+ \\w+).*", "$1"));
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "mvn -q test -pl worker -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=FuzzTest#any*"
                            + " -Dxdist.seed=" + seed + "\n" + e,
                    e);
        }
    }

    private static ControllerMessage order(SplittableRandom random) {
        ControllerMessage.Builder message = ControllerMessage.newBuilder();
        switch (random.nextInt(11)) {
            case 0 ->
                message.setCollect(Collect.newBuilder()
                        .addClasses(dev.xdist.proto.ClassRef.newBuilder()
                                .setNumber(random.nextInt(9))
                                .setName("demo.A")));
            case 1 ->
                message.setTakeBack(
                        TakeBack.newBuilder().addUnits(random.nextInt(9)).addUnits(random.nextInt(9)));
            case 2 -> message.setTakeMethods(TakeMethods.newBuilder().setUnit(1).addUniqueIds("[m]"));
            case 3 -> message.setShutdown(Shutdown.getDefaultInstance());
            case 4 -> message.setCancel(Cancel.getDefaultInstance());
            case 5 -> message.setPing(Ping.getDefaultInstance());
            case 6 -> message.setInterrupt(Interrupt.newBuilder().setUniqueId("[m]"));
            case 7 ->
                message.setAnswer(dev.xdist.proto.Answer.newBuilder()
                        .setNumber(random.nextInt(9))
                        .setKindValue(random.nextInt(6))
                        .setIndex(random.nextInt(3))
                        .setData(ByteString.copyFromUtf8("made"))
                        .setText("why"));
            case 8 -> message.setCleanUp(CleanUp.newBuilder().addKeys("key"));
            default ->
                message.setRun(Run.newBuilder()
                        .addUnits(dev.xdist.proto.UnitOrder.newBuilder()
                                .setUnit(random.nextInt(9))
                                .setClassNumber(2)
                                .setClassName("demo.A")
                                .setUniqueId(random.nextBoolean() ? "" : "[m]")
                                .addSkip("[s]")
                                .setShare(random.nextInt(3))
                                .setShareOf(random.nextInt(3))));
        }
        return message.build();
    }

    private static long usedBytes() {
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        return jvm.totalMemory() - jvm.freeMemory();
    }

    /** What a worker does with orders before a test runs. */
    private static final class Queue implements Orders {
        private final WorkQueue queue = new WorkQueue();

        @Override
        public void collect(List<ClassRef> classes) {
            queue.collect(classes);
        }

        @Override
        public void run(List<UnitOrder> units) {
            queue.run(units);
            units.forEach(unit -> unit.share.has(1));
        }

        @Override
        public void takeBack(IntList units) {
            for (int unit : queue.takeBack(units)) {
                assertThat(units.contains(unit)).as("unit " + unit).isTrue();
            }
        }

        @Override
        public void takeMethods(int unit, Set<String> uniqueIds) {
            assertThat(uniqueIds).as("what to give").doesNotContainNull();
        }

        @Override
        public void shutdown() {
            queue.shutdown();
        }

        @Override
        public void cancel() {
            queue.cancel();
        }

        @Override
        public void ping() {}

        @Override
        public void interrupt(String uniqueId) {
            assertThat(uniqueId).isNotNull();
        }

        @Override
        public void answer(Answer answer) {
            assertThat(answer.data).isNotNull();
            assertThat(answer.text).isNotNull();
        }

        @Override
        public void cleanUp(List<String> keys) {
            assertThat(keys).as("what to clean up").doesNotContainNull();
        }
    }
}
