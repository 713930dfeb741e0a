package dev.xdist.worker.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.proto.Cancel;
import dev.xdist.proto.Collect;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Interrupt;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Ping;
import dev.xdist.proto.Run;
import dev.xdist.proto.Shutdown;
import dev.xdist.proto.TakeBack;
import dev.xdist.proto.TakeMethods;
import dev.xdist.proto.WorkerMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages written by hand are those that the generated classes read, and the other way round. */
class WireTest {
    @Test
    void eachOutgoingMessage_isReadByGeneratedClasses() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Outbox outbox = new Outbox(sent, () -> {});
        Failure failure = new Failure("a.B", "message", "trace", "trimmed", "summary");

        outbox.hello(new byte[] {1, -1}, "gw0", 1L << 40);
        outbox.ready();
        outbox.classCollected(
                3, Arrays.asList(new FoundUnit("", "whole", false), new FoundUnit("id", "", true)), "problem", true);
        outbox.unitStarted(-1);
        outbox.unitFinished(300, 1L << 62, UnitEnd.NOT_FOUND, "why");
        outbox.unitsReturned(new int[] {0, 127, 128, Integer.MAX_VALUE});
        outbox.unitsReturned(new int[0]);
        outbox.testEvent(
                7,
                new TestEvent(
                                TestEvent.Kind.SKIPPED,
                                "id",
                                true,
                                new ReportName("class", null, "holder", "name", "Prüfung \uD83D\uDE00"))
                        .took(12)
                        .failedBy(failure)
                        .because("reason"));
        outbox.output(7, "id", "text", true);
        outbox.notice("notice");
        outbox.internalError("error");
        outbox.finished();

        List<WorkerMessage> read = read(sent.toByteArray());
        assertThat(read).hasSize(12);
        assertThat(read.get(0).getHello().getPid()).isEqualTo(1L << 40);
        assertThat(read.get(0).getHello().getToken().toByteArray()).containsExactly(1, -1);
        assertThat(read.get(0).getHello().getJavaVersion()).isEqualTo(System.getProperty("java.version"));
        assertThat(read.get(1).hasReady()).isTrue();
        assertThat(read.get(2).getClassCollected().getUnitsCount()).isEqualTo(2);
        assertThat(read.get(2).getClassCollected().getUnits(0).getDisplayName()).isEqualTo("whole");
        assertThat(read.get(2).getClassCollected().getUnits(0).getPromised()).isFalse();
        assertThat(read.get(2).getClassCollected().getUnits(1).getPromised()).isTrue();
        assertThat(read.get(2).getClassCollected().getSplittable()).isTrue();
        assertThat(read.get(3).getUnitStarted().getUnit()).isEqualTo(-1);
        assertThat(read.get(4).getUnitFinished().getNanos()).isEqualTo(1L << 62);
        assertThat(read.get(4).getUnitFinished().getResult()).isEqualTo(dev.xdist.proto.UnitFinished.Result.NOT_FOUND);
        assertThat(read.get(5).getUnitsReturned().getUnitsList()).containsExactly(0, 127, 128, Integer.MAX_VALUE);
        assertThat(read.get(6).hasUnitsReturned()).isTrue();
        dev.xdist.proto.TestEvent event = read.get(7).getTestEvent();
        assertThat(event.getKind()).isEqualTo(dev.xdist.proto.TestEvent.Kind.SKIPPED);
        assertThat(event.getName().getNameText()).isEqualTo("Prüfung \uD83D\uDE00");
        assertThat(event.getElapsedMillis()).isEqualTo(12);
        assertThat(event.getTest()).isTrue();
        assertThat(event.getFailure().getSummary()).isEqualTo("summary");
        assertThat(event.getReason()).isEqualTo("reason");
        assertThat(read.get(8).getTestEvent().getStderr()).isTrue();
        assertThat(read.get(9).getNotice().getText()).isEqualTo("notice");
        assertThat(read.get(9).getNotice().getHint()).isFalse();
        assertThat(read.get(10).getInternalError().getText()).isEqualTo("error");
        assertThat(read.get(11).hasFinished()).isTrue();
    }

    @Test
    void tagOfOurs_isReadByGeneratedClasses() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Outbox outbox = new Outbox(sent, () -> {});

        outbox.ownTag("xdist.group:db", "demo.A", "test", true);
        outbox.finished();

        dev.xdist.proto.OwnTag tag = read(sent.toByteArray()).get(0).getOwnTag();
        assertThat(tag.getTag()).isEqualTo("xdist.group:db");
        assertThat(tag.getClassName()).isEqualTo("demo.A");
        assertThat(tag.getMethod()).isEqualTo("test");
        assertThat(tag.getOnWholeClass()).isTrue();
    }

    @Test
    void whatIsGivenBackOfAClass_isReadByGeneratedClasses() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Outbox outbox = new Outbox(sent, () -> {});

        outbox.methodsReturned(8, Arrays.asList("a", ""));
        outbox.methodsReturned(9, Collections.emptyList());
        outbox.invocationsGiven(10, "template", 3, -1L << 50);
        outbox.finished();

        List<WorkerMessage> read = read(sent.toByteArray());
        assertThat(read).hasSize(4);
        assertThat(read.get(0).getMethodsReturned().getUnit()).isEqualTo(8);
        assertThat(read.get(0).getMethodsReturned().getUniqueIdsList()).containsExactly("a", "");
        assertThat(read.get(1).hasMethodsReturned()).isTrue();
        assertThat(read.get(2).getInvocationsGiven().getUniqueId()).isEqualTo("template");
        assertThat(read.get(2).getInvocationsGiven().getCount()).isEqualTo(3);
        assertThat(read.get(2).getInvocationsGiven().getNamesHash()).isEqualTo(-1L << 50);
    }

    @Test
    void signsOfLife_areReadByGeneratedClasses() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Outbox outbox = new Outbox(sent, () -> {});

        outbox.alive();
        outbox.threadDump("\"main\" #1 RUNNABLE");

        List<WorkerMessage> read = read(sent.toByteArray());
        assertThat(read.get(0).hasAlive()).isTrue();
        assertThat(read.get(1).getThreadDump().getText()).isEqualTo("\"main\" #1 RUNNABLE");
    }

    @Test
    void whatBindsATest_isReadByGeneratedClasses() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Outbox outbox = new Outbox(sent, () -> {});
        FoundUnit bound = new FoundUnit("id", "name", true).bound(Arrays.asList("db", "net"), "a.A$N");
        Locks locks = new Locks();
        locks.add("read", false);
        locks.add("written", false);
        locks.add("written", true);
        locks.add("written", false);

        outbox.classCollected(3, Arrays.asList(bound.locked(locks), new FoundUnit("other", "", false)), "", false);
        outbox.unitHeldBack(4, locks, Arrays.asList("db", ""));

        dev.xdist.proto.ClassCollected read = read(sent.toByteArray()).get(0).getClassCollected();
        dev.xdist.proto.UnitHeldBack held = read(sent.toByteArray()).get(1).getUnitHeldBack();
        assertThat(held.getUnit()).isEqualTo(4);
        assertThat(held.getReadList()).containsExactly("read");
        assertThat(held.getWriteList()).containsExactly("written");
        assertThat(held.getGroupList()).containsExactly("db", "");
        assertThat(read.getUnits(0).getReadList()).containsExactly("read");
        assertThat(read.getUnits(0).getWriteList()).containsExactly("written");
        assertThat(read.getUnits(1).getReadList()).isEmpty();
        assertThat(read.getUnits(0).getGroupList()).containsExactly("db", "net");
        assertThat(read.getUnits(0).getScope()).isEqualTo("a.A$N");
        assertThat(read.getUnits(1).getGroupList()).isEmpty();
        assertThat(read.getUnits(1).getScope()).isEmpty();
    }

    @Test
    void kinds_haveTheNumbersOfTheProtocol() {
        for (TestEvent.Kind kind : TestEvent.Kind.values()) {
            assertThat(dev.xdist.proto.TestEvent.Kind.forNumber(kind.number).name())
                    .isEqualTo(kind.name());
        }
        for (UnitEnd end : UnitEnd.values()) {
            assertThat(dev.xdist.proto.UnitFinished.Result.forNumber(end.number).name())
                    .isEqualTo(end.name());
        }
        for (Setup.LocksTold told : Setup.LocksTold.values()) {
            assertThat(dev.xdist.proto.Setup.LocksTold.forNumber(told.ordinal()).name())
                    .isEqualTo(told.name());
        }
    }

    @Test
    void setup_isReadAsWritten() throws Exception {
        dev.xdist.proto.Setup setup = dev.xdist.proto.Setup.newBuilder()
                .setWorkerId("gw1")
                .setWorkerIndex(1)
                .putSystemProperties("a", "1")
                .putSystemProperties("empty", "")
                .setEnableAssertions(true)
                .setTrimStackTrace(true)
                .setLocksTold(dev.xdist.proto.Setup.LocksTold.ALL)
                .setGroupsBind(true)
                .setSelection(dev.xdist.proto.Selection.newBuilder()
                        .addIncludeTags("fast & !slow")
                        .addExcludeEngines("x")
                        .putConfigurationParameters("k", "v")
                        .addIncludeMethods(
                                dev.xdist.proto.MethodRule.newBuilder().setMethodPattern("m.*"))
                        .addExcludeClassPatterns(".*IT"))
                .build();

        Setup read = readSetup(setup);

        assertThat(read.systemProperties).containsEntry("a", "1").containsEntry("empty", "");
        assertThat(read.enableAssertions()).isTrue();
        assertThat(read.trimStackTrace()).isTrue();
        assertThat(read.locksTold()).isEqualTo(Setup.LocksTold.ALL);
        assertThat(read.groupsBind()).isTrue();
        assertThat(read.selection().includeTags).containsExactly("fast & !slow");
        assertThat(read.selection().excludeEngines).containsExactly("x");
        assertThat(read.selection().configurationParameters).containsEntry("k", "v");
        assertThat(read.selection().includeMethods.get(0).classPattern).isEmpty();
        assertThat(read.selection().includeMethods.get(0).methodPattern).isEqualTo("m.*");
        assertThat(read.selection().excludeClassPatterns).containsExactly(".*IT");
    }

    @Test
    void orders_areReadInTheirOrder() throws Exception {
        List<String> heard = new ArrayList<>();
        dev.xdist.proto.UnitOrder unit = dev.xdist.proto.UnitOrder.newBuilder()
                .setUnit(5)
                .setClassNumber(2)
                .setClassName("a.B")
                .setUniqueId("id")
                .addSkip("s")
                .setShare(1)
                .setShareOf(3)
                .setBondsKnown(true)
                .build();
        ControllerMessage collect = ControllerMessage.newBuilder()
                .setCollect(Collect.newBuilder()
                        .addClasses(dev.xdist.proto.ClassRef.newBuilder()
                                .setNumber(9)
                                .setName("c.D")))
                .build();
        ControllerMessage run = ControllerMessage.newBuilder()
                .setRun(Run.newBuilder().addUnits(unit))
                .build();
        ControllerMessage takeBack = ControllerMessage.newBuilder()
                .setTakeBack(TakeBack.newBuilder().addUnits(0).addUnits(200))
                .build();
        ControllerMessage takeMethods = ControllerMessage.newBuilder()
                .setTakeMethods(
                        TakeMethods.newBuilder().setUnit(5).addUniqueIds("b").addUniqueIds("a"))
                .build();
        ControllerMessage cancel = ControllerMessage.newBuilder()
                .setCancel(Cancel.getDefaultInstance())
                .build();
        ControllerMessage shutdown = ControllerMessage.newBuilder()
                .setShutdown(Shutdown.getDefaultInstance())
                .build();
        ControllerMessage ping = ControllerMessage.newBuilder()
                .setPing(Ping.getDefaultInstance())
                .build();
        ControllerMessage interrupt = ControllerMessage.newBuilder()
                .setInterrupt(Interrupt.newBuilder().setUniqueId("[t]"))
                .build();

        readOrders(new Heard(heard), collect, run, takeBack, takeMethods, ping, interrupt, cancel, shutdown);

        assertThat(heard)
                .containsExactly(
                        "collect 9 c.D",
                        "run 5 2 a.B id [s] share of 2, 5 known",
                        "back [0, 200]",
                        "methods 5 [b, a]",
                        "ping",
                        "interrupt [t]",
                        "cancel",
                        "shutdown");
    }

    @Test
    void unitThatSkipsMoreThanAFrameHolds_isTakenWhenAllIsThere() throws Exception {
        List<String> heard = new ArrayList<>();
        ControllerMessage first = skipping(5, "b", true);
        ControllerMessage second = skipping(5, "c", true);
        ControllerMessage last = skipping(5, "a", false);

        readOrders(new Heard(heard), first, second, last, skipping(6, "d", false));

        assertThat(heard)
                .containsExactly(
                        "run 5 0   [a, c, b] share of 1, 2, 3, 4, 5, 6", "run 6 0   [d] share of 1, 2, 3, 4, 5, 6");
        assertThatThrownBy(() -> readOrders(new Heard(heard), first, skipping(6, "d", false)))
                .hasMessage("ordered unit 6 before all that unit 5 skips");
    }

    private static ControllerMessage skipping(int unit, String skip, boolean follows) {
        return ControllerMessage.newBuilder()
                .setRun(Run.newBuilder()
                        .addUnits(dev.xdist.proto.UnitOrder.newBuilder()
                                .setUnit(unit)
                                .addSkip(skip)
                                .setSkipFollows(follows)))
                .build();
    }

    @Test
    void frameAboveLimit_isRefusedByItsLength() {
        byte[] header = {0x7f, 0, 0, 0};

        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(header), 100))
                .hasMessage("sent a frame of 2,130,706,432 bytes; at most 100 are allowed");
    }

    @Test
    void frameAtLimit_isRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameCodec.write(out, new byte[100], 100);
        byte[] framed = out.toByteArray();

        assertThat(FrameCodec.read(new ByteArrayInputStream(framed), 100)).hasSize(100);
        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(framed), 99))
                .hasMessage("sent a frame of 100 bytes; at most 99 are allowed");
    }

    @Test
    void streamThatEndsInsideFrame_isRefused() {
        byte[] cut = {0, 0, 0, 5, 1, 2};

        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(cut), 100))
                .hasMessage("stopped after 2 of a frame's 5 bytes");
        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(new byte[] {0, 0}), 100))
                .hasMessage("stopped inside a frame's length");
    }

    private static List<WorkerMessage> read(byte[] frames) throws Exception {
        List<WorkerMessage> messages = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(frames);
        for (byte[] frame = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
                frame != null;
                frame = FrameCodec.read(in, Limits.FRAME_BYTES_MAX)) {
            messages.add(WorkerMessage.parseFrom(frame));
        }
        return messages;
    }

    private static Setup readSetup(dev.xdist.proto.Setup setup) throws Exception {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        byte[] message = setup.toByteArray();
        FrameCodec.write(frame, message, message.length);
        return Setup.read(new ByteArrayInputStream(frame.toByteArray()));
    }

    private static void readOrders(Orders orders, ControllerMessage... messages) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Link link = Link.connect(server.getLocalPort());
            try (Socket controller = server.accept()) {
                for (ControllerMessage message : messages) {
                    write(controller, message);
                }
            }
            link.readOrders(orders);
        }
    }

    private static void write(Socket socket, ControllerMessage message) throws IOException {
        byte[] bytes = message.toByteArray();
        FrameCodec.write(socket.getOutputStream(), bytes, bytes.length);
    }

    private static final class Heard implements Orders {
        private final List<String> heard;

        Heard(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void collect(List<ClassRef> classes) {
            heard.add("collect " + classes.get(0).number + " " + classes.get(0).name);
        }

        @Override
        public void run(List<UnitOrder> units) {
            UnitOrder unit = units.get(0);
            heard.add("run " + unit.unit + " " + unit.owner.number + " " + unit.owner.name + " " + unit.uniqueId + " "
                    + unit.skip + " share of " + sharedUpTo(unit, 6)
                    + (unit.bondsKnown ? " known" : ""));
        }

        private static String sharedUpTo(UnitOrder unit, int last) {
            return IntStream.rangeClosed(1, last)
                    .filter(unit.share::has)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
        }

        @Override
        public void takeBack(IntList units) {
            heard.add("back " + Arrays.toString(units.toArray()));
        }

        @Override
        public void takeMethods(int unit, Set<String> uniqueIds) {
            heard.add("methods " + unit + " " + uniqueIds);
        }

        @Override
        public void shutdown() {
            heard.add("shutdown");
        }

        @Override
        public void ping() {
            heard.add("ping");
        }

        @Override
        public void interrupt(String uniqueId) {
            heard.add("interrupt " + uniqueId);
        }

        @Override
        public void cancel() {
            heard.add("cancel");
        }

        @Override
        public void answer(Answer answer) {
            heard.add("answer " + answer.number + " " + answer.kind + " " + answer.index + " "
                    + Arrays.toString(answer.data) + " " + answer.text);
        }

        @Override
        public void cleanUp(List<String> keys) {
            heard.add("clean up " + keys);
        }
    }
}
