package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Alive;
import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.Failure;
import dev.xdist.proto.Finished;
import dev.xdist.proto.InternalError;
import dev.xdist.proto.InvocationsGiven;
import dev.xdist.proto.MethodsReturned;
import dev.xdist.proto.Ready;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.ThreadDump;
import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.UnitOrder;
import dev.xdist.proto.UnitsReturned;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WorkerControllerTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final ClassId A = new ClassId(3, "demo.A");
    private static final Unit WHOLE_A = Unit.wholeClass(new UnitId(7), A);
    private static final Loss LOSS = new Loss("exited with code 1", List.of(), "");

    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final RecordingNodeListener heard = new RecordingNodeListener();
    private final RecordingLink wire = new RecordingLink();
    private final Notices notices = new Notices(heard);
    private final WorkerController controller = new WorkerController(GW0, PATIENCE, heard, notices, false);

    @BeforeEach
    void open() {
        controller.opened(wire);
    }

    @Test
    void goneBeforeReady_isAFailedStart() {
        controller.closed(LOSS);

        assertThat(heard.events).containsExactly(new SessionEvent.NodeStartFailed(GW0, LOSS));
    }

    @Test
    void goneAfterReady_isALostNode() {
        ready();

        controller.closed(LOSS);

        assertThat(heard.events).containsExactly(new SessionEvent.NodeReady(GW0), new SessionEvent.NodeLost(GW0, LOSS));
    }

    @Test
    void goneAfterGoodbye_isAGoodEnd() {
        ready();
        controller.received(WorkerMessage.newBuilder()
                .setFinished(Finished.getDefaultInstance())
                .build());

        controller.closed(null);

        assertThat(heard.events).endsWith(new SessionEvent.NodeEnded(GW0));
    }

    @Test
    void run_sendsEachUnitWithItsClassAndWhatToSkip() {
        Unit rest = new Unit(new UnitId(8), A, "[m:a1()]", Set.of("[m:a1()]/[i:1]"));

        controller.run(List.of(WHOLE_A, rest));

        var orders = wire.sent.get(0).getRun().getUnitsList();
        assertThat(orders).hasSize(2);
        assertThat(orders.get(0).getUnit()).isEqualTo(7);
        assertThat(orders.get(0).getClassNumber()).isEqualTo(3);
        assertThat(orders.get(0).getClassName()).isEqualTo("demo.A");
        assertThat(orders.get(0).getUniqueId()).isEmpty();
        assertThat(orders.get(1).getUniqueId()).isEqualTo("[m:a1()]");
        assertThat(orders.get(1).getSkipList()).containsExactly("[m:a1()]/[i:1]");
    }

    @Test
    void testEvent_isHandedOnWithWhatTheSessionIsToHearOfIt() {
        controller.run(List.of(WHOLE_A));
        TestEvent started = test(TestEvent.Kind.STARTED);
        TestEvent failed = test(TestEvent.Kind.FAILED);

        receive(started);
        receive(failed);

        assertThat(heard.order).containsExactly("demo.A STARTED", "demo.A FAILED");
        assertThat(heard.events).startsWith(new SessionEvent.TestStarted(GW0, new UnitId(7), "[m:a1()]"));
        assertThat(heard.events).endsWith(new SessionEvent.TestFinished(GW0, new UnitId(7), "[m:a1()]", true));
    }

    @Test
    void beginOfAClass_isNotForTheSession() {
        controller.run(List.of(WHOLE_A));

        receive(TestEvent.newBuilder()
                .setUnit(7)
                .setKind(TestEvent.Kind.SET_STARTED)
                .build());

        assertThat(heard.order).containsExactly("demo.A SET_STARTED");
        assertThat(heard.events).isEmpty();
    }

    @Test
    void classThatWasAborted_isToldToTheSession() {
        controller.run(List.of(WHOLE_A));

        receive(TestEvent.newBuilder()
                .setUnit(7)
                .setKind(TestEvent.Kind.SET_FINISHED)
                .setUniqueId("[c:A]")
                .setFailure(Failure.getDefaultInstance())
                .build());

        assertThat(heard.events).containsExactly(new SessionEvent.TestFinished(GW0, new UnitId(7), "[c:A]", false));
    }

    @Test
    void shutdown_expectsTheEndOnceTheLastUnitHasEnded() {
        controller.run(List.of(WHOLE_A));

        controller.shutdown();
        assertThat(wire.expectedEnds).isEmpty();
        finish();

        assertThat(wire.expectedEnds).containsExactly(PATIENCE);
    }

    @Test
    void overstaying_isNoLossButTold_andItsThreadsAreAskedFor() {
        controller.overstayed(PATIENCE);

        assertThat(heard.order).containsExactly("gw0 overstayed PT7S");
        assertThat(heard.events).isEmpty();
        assertThat(wire.sent).hasSize(1);
        assertThat(wire.sent.get(0).getInterrupt().getUniqueId()).isEmpty();
    }

    @Test
    void interrupt_namesItsTest_andTheThreadsComeBack() {
        controller.interrupt("[m:a1()]");

        controller.received(WorkerMessage.newBuilder()
                .setThreadDump(ThreadDump.newBuilder().setText("main"))
                .build());

        assertThat(wire.sent.get(0).getInterrupt().getUniqueId()).isEqualTo("[m:a1()]");
        assertThat(heard.order).containsExactly("gw0 threads main");
    }

    @Test
    void ping_isAnsweredForTheSession() {
        controller.ping();

        controller.received(
                WorkerMessage.newBuilder().setAlive(Alive.getDefaultInstance()).build());

        assertThat(wire.sent.get(0).hasPing()).isTrue();
        assertThat(heard.events).containsExactly(new SessionEvent.NodeAlive(GW0));
    }

    /** A listener of the session prints before there is any unit. */
    @Test
    void outputOutsideOfAnyUnit_isNoLie() {
        receive(TestEvent.newBuilder()
                .setUnit(-1)
                .setKind(TestEvent.Kind.OUTPUT)
                .setOutput("hello")
                .build());

        assertThat(wire.killed).isEmpty();
        assertThat(heard.order).containsExactly("gw0 printed hello");
    }

    @Test
    void testEventOfAUnitThatItDoesNotHave_costsTheWorker() {
        receive(test(TestEvent.Kind.STARTED));

        assertThat(wire.killed).containsExactly("told of a test in unit 7, which it does not have");
        assertThat(heard.order).isEmpty();
    }

    @Test
    void testEventAfterTheUnitsEnd_costsTheWorker() {
        controller.run(List.of(WHOLE_A));
        finish();

        receive(test(TestEvent.Kind.STARTED));

        assertThat(wire.killed).hasSize(1);
    }

    @Test
    void whatIsPrintedAfterTheLastUnit_isHandedOnAsLate() {
        controller.run(List.of(WHOLE_A));
        finish();

        receive(TestEvent.newBuilder()
                .setUnit(7)
                .setKind(TestEvent.Kind.OUTPUT)
                .setOutput("closed")
                .build());

        assertThat(heard.order).endsWith("late demo.A OUTPUT");
        assertThat(wire.killed).isEmpty();
    }

    @Test
    void unitFinished_isHandedOn_neverWithATimeBelowZero() {
        controller.run(List.of(WHOLE_A));

        finish();

        assertThat(heard.events)
                .containsExactly(new SessionEvent.UnitFinished(GW0, new UnitId(7), 0, UnitResult.DONE, ""));
    }

    @Test
    void firstTestOfAClass_tellsTheSessionOfTheSetUp() {
        controller.run(List.of(WHOLE_A));

        receive(test(TestEvent.Kind.STARTED).toBuilder().setElapsedMillis(250).build());

        assertThat(heard.events)
                .containsExactly(new SessionEvent.TestStarted(GW0, new UnitId(7), "[m:a1()]", 250_000_000));
    }

    @Test
    void shareOfATemplate_isSentWithItsNumber() {
        Unit share = new Unit(new UnitId(8), A, "[m:a1()]", Set.of(), Unit.NO_SCOPE, new Share(1, 3));

        controller.run(List.of(WHOLE_A, share));

        var orders = wire.sent.get(0).getRun().getUnitsList();
        assertThat(orders).extracting(UnitOrder::getShare).containsExactly(0, 1);
        assertThat(orders).extracting(UnitOrder::getShareOf).containsExactly(0, 3);
    }

    @Test
    void methodsTaken_areAskedForAndAnswered() {
        controller.run(List.of(WHOLE_A));
        controller.takeMethods(new UnitId(7), List.of("[m:a1()]", "[m:a2()]"));

        controller.received(WorkerMessage.newBuilder()
                .setMethodsReturned(MethodsReturned.newBuilder().setUnit(7).addUniqueIds("[m:a2()]"))
                .build());

        assertThat(wire.sent.get(1).getTakeMethods().getUnit()).isEqualTo(7);
        assertThat(wire.sent.get(1).getTakeMethods().getUniqueIdsList()).containsExactly("[m:a1()]", "[m:a2()]");
        assertThat(heard.events)
                .containsExactly(new SessionEvent.MethodsReturned(GW0, new UnitId(7), List.of("[m:a2()]")));
    }

    @Test
    void invocationsGiven_areForTheSession() {
        controller.received(WorkerMessage.newBuilder()
                .setInvocationsGiven(InvocationsGiven.newBuilder()
                        .setUnit(7)
                        .setUniqueId("[t:a()]")
                        .setCount(4)
                        .setNamesHash(-9))
                .build());

        assertThat(heard.events)
                .containsExactly(
                        new SessionEvent.InvocationsGiven(GW0, new UnitId(7), "[t:a()]", new Invocations(4, -9)));
    }

    @Test
    void unitHeldBack_isNoLongerTheWorkersAndBearsItsBonds() {
        controller.run(List.of(WHOLE_A, WHOLE_A.bound(Locks.NONE, Unit.NO_SCOPE)));

        controller.received(WorkerMessage.newBuilder()
                .setUnitHeldBack(UnitHeldBack.newBuilder()
                        .setUnit(7)
                        .addRead("net")
                        .addWrite("db")
                        .addGroup("g"))
                .build());
        receive(test(TestEvent.Kind.STARTED));

        var orders = wire.sent.get(0).getRun().getUnitsList();
        assertThat(orders).extracting(order -> order.getBondsKnown()).containsExactly(false, true);
        Locks locks = Locks.of(Set.of("net"), Set.of("db"));
        assertThat(heard.events).containsExactly(new SessionEvent.UnitHeldBack(GW0, new UnitId(7), locks, Set.of("g")));
        assertThat(wire.killed).hasSize(1);
    }

    @Test
    void unitsReturned_areNoLongerTheWorkers() {
        controller.run(List.of(WHOLE_A));

        controller.received(WorkerMessage.newBuilder()
                .setUnitsReturned(UnitsReturned.newBuilder().addUnits(7))
                .build());
        receive(test(TestEvent.Kind.STARTED));

        assertThat(heard.events).containsExactly(new SessionEvent.UnitsReturned(GW0, List.of(new UnitId(7))));
        assertThat(wire.killed).hasSize(1);
    }

    @Test
    void classCollected_bearsTheClassThatWasAskedFor() {
        controller.collect(List.of(A));

        controller.received(collected(3));

        assertThat(heard.events)
                .containsExactly(
                        new SessionEvent.ClassCollected(GW0, A, List.of(new FoundUnit("[m:a1()]", "a1()")), ""));
    }

    @Test
    void classCollectedUnasked_costsTheWorker() {
        controller.received(collected(3));

        assertThat(wire.killed).containsExactly("told what class 3 holds, which it was not asked for");
    }

    @Test
    void internalError_endsTheWorkerWithItsOwnWords() {
        controller.received(WorkerMessage.newBuilder()
                .setInternalError(InternalError.newBuilder().setText("no memory\n\tat somewhere"))
                .build());

        assertThat(wire.killed).containsExactly("stopped at a fault of its own: no memory");
    }

    @Test
    void killBeforeTheLinkIsThere_isNotForgotten() {
        WorkerController early = new WorkerController(GW0, PATIENCE, heard, notices, false);
        early.kill("was not wanted any more");

        early.opened(wire);

        assertThat(wire.killed).containsExactly("was not wanted any more");
    }

    private void ready() {
        controller.received(
                WorkerMessage.newBuilder().setReady(Ready.getDefaultInstance()).build());
    }

    private void finish() {
        controller.received(WorkerMessage.newBuilder()
                .setUnitFinished(UnitFinished.newBuilder().setUnit(7).setNanos(-5))
                .build());
    }

    private void receive(TestEvent event) {
        controller.received(WorkerMessage.newBuilder().setTestEvent(event).build());
    }

    private static TestEvent test(TestEvent.Kind kind) {
        return TestEvent.newBuilder()
                .setUnit(7)
                .setKind(kind)
                .setTest(true)
                .setUniqueId("[m:a1()]")
                .setElapsedMillis(-1)
                .build();
    }

    private static WorkerMessage collected(int classNumber) {
        return WorkerMessage.newBuilder()
                .setClassCollected(ClassCollected.newBuilder()
                        .setClassNumber(classNumber)
                        .addUnits(dev.xdist.proto.FoundUnit.newBuilder()
                                .setUniqueId("[m:a1()]")
                                .setDisplayName("a1()")))
                .build();
    }
}
