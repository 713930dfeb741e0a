package dev.xdist.provider.loop;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Alive;
import dev.xdist.proto.Ask;
import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.Failure;
import dev.xdist.proto.Finished;
import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Hello;
import dev.xdist.proto.InternalError;
import dev.xdist.proto.InvocationsGiven;
import dev.xdist.proto.Leaving;
import dev.xdist.proto.MethodsReturned;
import dev.xdist.proto.Notice;
import dev.xdist.proto.Output;
import dev.xdist.proto.Ready;
import dev.xdist.proto.ReportName;
import dev.xdist.proto.ResourceFailed;
import dev.xdist.proto.ResourceUp;
import dev.xdist.proto.Settle;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.ThreadDump;
import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.UnitStarted;
import dev.xdist.proto.UnitsReturned;
import dev.xdist.proto.WorkerMessage;
import java.util.SplittableRandom;

/** Frames of every kind that a worker can send, each well made, and said without any regard for what was asked. */
final class RandomFrames {
    private final SplittableRandom random;

    RandomFrames(SplittableRandom random) {
        this.random = random;
    }

    /** What a worker or a host says first. */
    static WorkerMessage hello(String id, ByteString token) {
        return WorkerMessage.newBuilder()
                .setHello(Hello.newBuilder().setWorkerId(id).setToken(token))
                .build();
    }

    /** What it says last. */
    static WorkerMessage finished() {
        return WorkerMessage.newBuilder()
                .setFinished(Finished.getDefaultInstance())
                .build();
    }

    WorkerMessage next() {
        WorkerMessage.Builder message = WorkerMessage.newBuilder();
        switch (random.nextInt(23)) {
            case 0 -> message.setHello(Hello.newBuilder().setWorkerId("gw0").setToken(ByteString.copyFromUtf8("t")));
            case 1 -> message.setReady(Ready.getDefaultInstance());
            case 2 -> message.setClassCollected(collected());
            case 3 -> message.setUnitStarted(UnitStarted.newBuilder().setUnit(unit()));
            case 4 ->
                message.setUnitFinished(UnitFinished.newBuilder()
                        .setUnit(unit())
                        .setNanos(random.nextLong())
                        .setResultValue(random.nextInt(-1, 5))
                        .setText("text"));
            case 5 -> message.setUnitsReturned(returned());
            case 6 -> message.setNotice(Notice.newBuilder().setText("notice " + random.nextInt(200)));
            case 7 -> message.setInternalError(InternalError.newBuilder().setText("fault\nand its trace"));
            case 8 -> message.setFinished(Finished.getDefaultInstance());
            case 9 ->
                message.setMethodsReturned(
                        MethodsReturned.newBuilder().setUnit(unit()).addUniqueIds(id()));
            case 10 ->
                message.setInvocationsGiven(InvocationsGiven.newBuilder()
                        .setUnit(unit())
                        .setUniqueId(id())
                        .setCount(random.nextInt(-1, 9))
                        .setNamesHash(random.nextInt(3)));
            case 11 ->
                message.setUnitHeldBack(UnitHeldBack.newBuilder()
                        .setUnit(unit())
                        .addRead("a")
                        .addWrite("b")
                        .addGroup("g"));
            case 12 -> message.setAlive(Alive.getDefaultInstance());
            case 13 -> message.setThreadDump(ThreadDump.newBuilder().setText("main"));
            case 14 ->
                message.setAsk(Ask.newBuilder()
                        .setNumber(random.nextInt(-1, 30))
                        .setKindValue(random.nextInt(-1, 7))
                        .setKey(random.nextBoolean() ? "shared" : "")
                        .setSize(random.nextInt(-1, 4))
                        .setThread(random.nextInt(3))
                        .setWaitMillis(random.nextBoolean() ? 0 : random.nextLong())
                        .setCleansUp(random.nextBoolean()));
            case 15 ->
                message.setSettle(Settle.newBuilder()
                        .setNumber(random.nextInt(-1, 30))
                        .setHowValue(random.nextInt(-1, 4))
                        .setData(ByteString.copyFromUtf8("made")));
            case 16 -> message.setLeaving(Leaving.getDefaultInstance());
            case 17 -> message.setOutput(Output.newBuilder().setKey("key").setValue("value"));
            case 18 -> message.setResourceUp(ResourceUp.newBuilder().setAddresses(ByteString.copyFromUtf8("there")));
            case 19 -> message.setResourceFailed(ResourceFailed.newBuilder().setText("text"));
            default -> message.setTestEvent(event());
        }
        return message.build();
    }

    private ClassCollected collected() {
        ClassCollected.Builder collected = ClassCollected.newBuilder()
                .setClassNumber(random.nextInt(-1, 8))
                .setProblem(random.nextBoolean() ? "" : "a problem")
                .setSplittable(random.nextBoolean());
        for (int i = random.nextInt(4); i > 0; i--) {
            collected.addUnits(FoundUnit.newBuilder()
                    .setUniqueId(id())
                    .setDisplayName("name")
                    .setPromised(random.nextBoolean())
                    .addGroup("g")
                    .setScope(random.nextBoolean() ? "" : "demo.C0$N")
                    .addRead("a")
                    .addWrite(random.nextBoolean() ? "b" : "a"));
        }
        return collected.build();
    }

    private UnitsReturned returned() {
        UnitsReturned.Builder returned = UnitsReturned.newBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            returned.addUnits(unit());
        }
        return returned.build();
    }

    private TestEvent event() {
        TestEvent.Builder event = TestEvent.newBuilder()
                .setUnit(unit())
                .setKindValue(random.nextInt(-1, 11))
                .setUniqueId(id())
                .setName(ReportName.newBuilder()
                        .setSourceName(random.nextBoolean() ? "" : "demo.C0")
                        .setName(random.nextBoolean() ? "" : "m0"))
                .setElapsedMillis(random.nextInt())
                .setLimitMillis(random.nextLong())
                .setReason("reason")
                .setOutput("output")
                .setStderr(random.nextBoolean())
                .setTest(random.nextBoolean());
        if (random.nextBoolean()) {
            event.setFailure(Failure.newBuilder()
                    .setThrowableClass("java.lang.AssertionError")
                    .setMessage("message")
                    .setTrace("trace")
                    .setSummary("summary"));
        }
        return event.build();
    }

    private int unit() {
        return random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(-1, 20);
    }

    private String id() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "no id at all";
            case 2 -> "[engine:junit-jupiter]";
            default -> FuzzedWorker.method(random.nextInt(7), random.nextInt(4));
        };
    }
}
