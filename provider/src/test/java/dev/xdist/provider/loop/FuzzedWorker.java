package dev.xdist.provider.loop;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Alive;
import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.MethodsReturned;
import dev.xdist.proto.Ready;
import dev.xdist.proto.ReportName;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.ThreadDump;
import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.UnitOrder;
import dev.xdist.proto.UnitStarted;
import dev.xdist.proto.UnitsReturned;
import dev.xdist.proto.WireMutator;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.gateway.InMemoryGateway;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A worker that does what it is told, and now and then says what it must not. */
final class FuzzedWorker implements InMemoryGateway.Peer {
    static final int METHODS = 3;

    /** What some classes must not share. */
    private static final String KEY = "key";

    /** More than that is said by one that is never stopped. */
    private static final int FRAMES_MAX = 400;

    private final SplittableRandom random;
    private final WireMutator mutator;
    private final RandomFrames frames;
    private final FuzzedAsks asks;
    /** One frame in so many is spoilt; 0: none. */
    private final int spoiltOneIn;

    private final Deque<WorkerMessage> answers = new ArrayDeque<>();
    private final Deque<UnitOrder> queue = new ArrayDeque<>();
    private final Deque<String> methods = new ArrayDeque<>();
    private @Nullable UnitOrder unit;
    private @Nullable String running;
    private boolean cancelled;
    private boolean ending;
    private boolean over;
    private int said;

    @Nullable
    String killedBecause;

    FuzzedWorker(String workerId, ByteString token, SplittableRandom random) {
        this.random = random;
        this.mutator = new WireMutator(random.split());
        this.frames = new RandomFrames(random.split());
        this.asks = new FuzzedAsks(random.split());
        this.spoiltOneIn = random.nextInt(3) == 0 ? 0 : random.nextInt(4, 80);
        answers.add(RandomFrames.hello(workerId, token));
        answers.add(
                WorkerMessage.newBuilder().setReady(Ready.getDefaultInstance()).build());
    }

    static String owner(int number) {
        return "[engine:junit-jupiter]/[class:demo.C" + number + "]";
    }

    static String method(int owner, int number) {
        return owner(owner) + "/[method:m" + number + "()]";
    }

    private static boolean isLocked(int owner) {
        return owner % 3 == 2;
    }

    boolean honest() {
        return spoiltOneIn == 0;
    }

    int said() {
        return said;
    }

    @Override
    public void told(ControllerMessage order) {
        switch (order.getKindCase()) {
            case COLLECT -> order.getCollect().getClassesList().forEach(owner -> answers.add(found(owner.getNumber())));
            case RUN -> {
                queue.addAll(order.getRun().getUnitsList());
                if (cancelled) {
                    giveBack(numbers());
                }
            }
            case TAKE_BACK -> giveBack(order.getTakeBack().getUnitsList());
            case TAKE_METHODS ->
                giveMethods(
                        order.getTakeMethods().getUnit(), order.getTakeMethods().getUniqueIdsList());
            case SHUTDOWN -> ending = true;
            case CANCEL -> {
                cancelled = true;
                giveBack(numbers());
            }
            case PING ->
                answers.add(WorkerMessage.newBuilder()
                        .setAlive(Alive.getDefaultInstance())
                        .build());
            case INTERRUPT ->
                answers.add(WorkerMessage.newBuilder()
                        .setThreadDump(ThreadDump.newBuilder().setText("main"))
                        .build());
            case ANSWER -> asks.answered(order.getAnswer());
            case CLEAN_UP -> asks.mayLeave();
            case KIND_NOT_SET -> throw new AssertionError("the controller sent nothing");
        }
    }

    private List<Integer> numbers() {
        return queue.stream().map(UnitOrder::getUnit).toList();
    }

    private void giveBack(List<Integer> wanted) {
        UnitsReturned.Builder returned = UnitsReturned.newBuilder();
        queue.removeIf(order -> {
            boolean back = wanted.contains(order.getUnit());
            if (back) {
                returned.addUnits(order.getUnit());
            }
            return back;
        });
        answers.add(WorkerMessage.newBuilder().setUnitsReturned(returned).build());
    }

    private void giveMethods(int from, List<String> wanted) {
        MethodsReturned.Builder returned = MethodsReturned.newBuilder().setUnit(from);
        if (unit != null && unit.getUnit() == from) {
            wanted.stream().filter(methods::remove).forEach(returned::addUniqueIds);
        }
        answers.add(WorkerMessage.newBuilder().setMethodsReturned(returned).build());
    }

    @Override
    public List<byte[]> says() {
        List<byte[]> messages = new ArrayList<>();
        for (int i = random.nextInt(1, 7); i > 0 && !over; i--) {
            WorkerMessage next = next();
            if (next == null) {
                break;
            }
            messages.add(next.toByteArray());
            if (spoiltOneIn > 0 && random.nextInt(2 * spoiltOneIn) == 0) {
                messages.add(frames.next().toByteArray());
            }
        }
        said += messages.size();
        over |= said > FRAMES_MAX || random.nextInt(200) == 0;
        return messages.isEmpty() ? List.of() : pieces(mutator.stream(messages, spoiltOneIn));
    }

    private List<byte[]> pieces(byte[] stream) {
        if (random.nextInt(4) != 0 || stream.length < 2) {
            return List.of(stream);
        }
        int at = random.nextInt(1, stream.length);
        return List.of(Arrays.copyOf(stream, at), Arrays.copyOfRange(stream, at, stream.length));
    }

    private @Nullable WorkerMessage next() {
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        if (unit == null) {
            unit = queue.poll();
            if (unit != null) {
                return begun(unit);
            }
            if (ending && asks.staysFor()) {
                return asks.leaving();
            }
            over = ending;
            return ending ? RandomFrames.finished() : null;
        }
        if (running != null) {
            if (asks.waits()) {
                return null;
            }
            WorkerMessage said = asks.next();
            if (said != null) {
                return said;
            }
            String ended = running;
            running = null;
            return event(unit, ended, random.nextInt(9) == 0 ? TestEvent.Kind.FAILED : TestEvent.Kind.SUCCEEDED);
        }
        running = methods.poll();
        return running == null ? ended(unit) : event(unit, running, TestEvent.Kind.STARTED);
    }

    private WorkerMessage begun(UnitOrder order) {
        methods.clear();
        if (!order.getUniqueId().isEmpty()) {
            methods.add(order.getUniqueId());
        } else {
            answers.add(found(order.getClassNumber()));
            for (int i = 0; i < METHODS; i++) {
                methods.add(method(order.getClassNumber(), i));
            }
        }
        methods.removeAll(order.getSkipList());
        if (!order.getBondsKnown() && isLocked(order.getClassNumber())) {
            answers.clear();
            answers.add(WorkerMessage.newBuilder()
                    .setUnitHeldBack(
                            UnitHeldBack.newBuilder().setUnit(order.getUnit()).addWrite(KEY))
                    .build());
            unit = null;
        }
        return WorkerMessage.newBuilder()
                .setUnitStarted(UnitStarted.newBuilder().setUnit(order.getUnit()))
                .build();
    }

    private WorkerMessage ended(UnitOrder order) {
        unit = null;
        return WorkerMessage.newBuilder()
                .setUnitFinished(
                        UnitFinished.newBuilder().setUnit(order.getUnit()).setNanos(1_000_000))
                .build();
    }

    private static WorkerMessage event(UnitOrder order, String id, TestEvent.Kind kind) {
        String method = id.substring(id.lastIndexOf(':') + 1).replace("()]", "");
        return WorkerMessage.newBuilder()
                .setTestEvent(TestEvent.newBuilder()
                        .setUnit(order.getUnit())
                        .setKind(kind)
                        .setUniqueId(id)
                        .setTest(true)
                        .setName(ReportName.newBuilder()
                                .setSourceName(order.getClassName())
                                .setName(method))
                        .setElapsedMillis(1))
                .build();
    }

    private static WorkerMessage found(int owner) {
        ClassCollected.Builder collected =
                ClassCollected.newBuilder().setClassNumber(owner).setSplittable(true);
        for (int i = 0; i < METHODS; i++) {
            FoundUnit.Builder unit = FoundUnit.newBuilder()
                    .setUniqueId(method(owner, i))
                    .setDisplayName("m" + i)
                    .setPromised(true);
            collected.addUnits(isLocked(owner) ? unit.addWrite(KEY) : unit);
        }
        return WorkerMessage.newBuilder().setClassCollected(collected).build();
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public void killed(String clause) {
        killedBecause = clause;
    }
}
