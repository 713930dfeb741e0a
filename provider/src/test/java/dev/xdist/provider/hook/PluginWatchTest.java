package dev.xdist.provider.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.api.spi.CrashDecision;
import dev.xdist.proto.Failure;
import dev.xdist.proto.ReportName;
import dev.xdist.proto.TestEvent;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import dev.xdist.provider.unit.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calls of a whole run, in order: what site/plugins.md promises. */
class PluginWatchTest {
    private static final ClassId A = new ClassId(0, "a.A");
    private static final ClassId B = new ClassId(1, "b.B");
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");
    private static final String CRASH = "[engine:junit-jupiter]/[class:b.B]/[method:dies()]";
    private static final Loss LOSS = new Loss("exited with code 3", List.of(), "");

    private final Recorder recorder = new Recorder();
    private final PluginHooks hooks = PluginHooksTest.hooks(Duration.ofSeconds(60), recorder);
    private final DSession session = new DSession(
            new SessionPlan(List.of(A, B), Map.of(0, 9L, 1, 5L), Map.of(), 1, List.of(""), 4, 0, false)
                    .asking(hooks.asked()),
            new Auto());
    private RunWatch watch = RunWatch.NONE;

    private List<SessionCommand> step(SessionEvent event) {
        List<SessionCommand> commands = session.step(event, 1);
        watch.stepped(event, commands, 1);
        return commands;
    }

    private void begin() {
        List<NodeSpec> specs = NodeSpec.readAll(List.of("popen//nice=3"));
        hooks.autoWorkers();
        hooks.runStarted(hooks.specs(specs));
        watch = hooks.watch();
        step(new SessionEvent.Opened());
        hooks.extras(GW0, 0).join();
        watch.opened(GW0, 77);
        step(new SessionEvent.NodeReady(GW0));
        collect(A, "id-1");
        collect(B, "id-2");
    }

    /** A class is looked into, and plugins are asked what becomes of it. */
    private void collect(ClassId owner, String test) {
        List<FoundUnit> found = List.of(new FoundUnit(test, test));
        answer(step(new SessionEvent.ClassCollected(GW0, owner, found, "")));
    }

    /** What the loop does with what plugins are asked. */
    private List<SessionCommand> answer(List<SessionCommand> commands) {
        assertThat(commands).hasSize(1);
        PluginQuestion question = ((SessionCommand.AskPlugins) commands.get(0)).question();
        return step(new SessionEvent.PluginsAnswered(
                watch.ask(question, session.board()).join()));
    }

    private void end() {
        hooks.runFinished(new RunOutcome(new RunSummary(2, 2, 1, 1, 1, false, null), 3, 2));
    }

    @Test
    void wholeRunWithACrash_isToldInOrder() {
        begin();
        UnitId first = new UnitId(0);
        step(new SessionEvent.UnitStarted(GW0, first));
        step(new SessionEvent.ClassCollected(GW0, A, List.of(new FoundUnit("id-1", "one")), "", false));
        watch.testEnded(GW0, A, event(0, TestEvent.Kind.SUCCEEDED, "one").build());
        watch.testEnded(
                GW0,
                A,
                event(0, TestEvent.Kind.FAILED, "two")
                        .setFailure(Failure.newBuilder().setSummary("A.two:7 no"))
                        .build());
        step(new SessionEvent.UnitFinished(GW0, first, 12_000_000, UnitResult.DONE, ""));
        step(new SessionEvent.UnitStarted(GW0, new UnitId(1)));
        step(new SessionEvent.TestStarted(GW0, new UnitId(1), CRASH));
        watch.output(GW0, "b", "old");
        watch.output(GW0, "a", "1");
        watch.output(GW0, "b", "2");
        dies();
        end();

        assertThat(recorder.calls)
                .containsExactly(
                        "autoWorkers 0 [a.A] {xdist.n=auto}",
                        "specs [popen//nice=3]",
                        "runStarted run-1 auto 1",
                        "configureWorker gw0",
                        "gatewayOpened gw0 77",
                        "workerReady gw0 0 popen//nice=3 run-1",
                        "collected gw0 a.A [id-1]",
                        "arrange a.A 1",
                        "collected gw0 b.B [id-2]",
                        "arrange b.B 1",
                        "unitStarted gw0 0 a.A",
                        "collected gw0 a.A [id-1]",
                        "testFinished gw0 a.A.one PASSED 4",
                        "testFinished gw0 a.A.two FAILED 4 A.two:7 no",
                        "unitFinished gw0 0 2 1 12",
                        "unitStarted gw0 1 b.B",
                        "crashed gw0 b.B " + CRASH + " exited with code 3 0",
                        "testFinished gw0 b.B.dies CRASHED 0 gw0 exited with code 3",
                        "workerDown gw0 CRASHED exited with code 3{b=2, a=1}",
                        "runFinished 3 2 2 1 falseOptional.empty");
        assertThat(hooks.complaints()).isEmpty();
    }

    private List<SessionCommand> dies() {
        return answer(step(new SessionEvent.NodeLost(GW0, LOSS)));
    }

    @Test
    void crashThatAPluginHasRunAgain_isToldByNobody() {
        recorder.decision = CrashDecision.RETRY;
        begin();
        step(new SessionEvent.UnitStarted(GW0, new UnitId(0)));
        step(new SessionEvent.TestStarted(GW0, new UnitId(0), CRASH));
        List<SessionCommand> commands = dies();
        end();

        assertThat(commands.get(0))
                .isInstanceOfSatisfying(
                        SessionCommand.ReportCrash.class,
                        crash -> assertThat(crash.verdict())
                                .isEqualTo(new Verdict(Verdict.Kind.RETRY, Recorder.class.getName())));
        assertThat(recorder.calls.subList(11, 14))
                .containsExactly(
                        "crashed gw0 a.A " + CRASH + " exited with code 3 0",
                        "workerDown gw0 CRASHED exited with code 3{}",
                        "runFinished 3 2 2 1 falseOptional.empty");
    }

    @Test
    void crashThatAPluginSkips_isSkipped() {
        recorder.decision = CrashDecision.SKIP;
        begin();
        step(new SessionEvent.UnitStarted(GW0, new UnitId(0)));
        step(new SessionEvent.TestStarted(GW0, new UnitId(0), CRASH));
        dies();
        end();

        assertThat(recorder.calls).contains("testFinished gw0 a.A.dies SKIPPED 0");
    }

    @Test
    void whatALyingNodeSays_isToldToNobody_butThatItIsGone() {
        begin();
        step(new SessionEvent.UnitFinished(GW0, new UnitId(0), 1, UnitResult.DONE, ""));
        step(new SessionEvent.UnitStarted(GW0, new UnitId(0)));
        step(new SessionEvent.NodeLost(GW0, LOSS));
        step(new SessionEvent.NodeStartFailed(GW1, LOSS));
        end();

        assertThat(recorder.calls.subList(10, 12))
                .containsExactly(
                        "workerDown gw0 CRASHED exited with code 3{}",
                        "workerDown gw1 NOT_STARTED exited with code 3{}");
    }

    @Test
    void workerThatIsNotNeededBeforeItIsReady_endsWell() {
        begin();
        step(new SessionEvent.NodeLost(GW0, LOSS));
        step(new SessionEvent.CancelRequested("enough"));
        step(new SessionEvent.NodeStartFailed(GW1, new Loss("was killed", List.of(), "")));
        end();

        assertThat(session.ended()).isTrue();
        assertThat(recorder.calls).contains("workerDown gw1 ENDED was killed{}");
    }

    private static TestEvent.Builder event(int unit, TestEvent.Kind kind, String name) {
        return TestEvent.newBuilder()
                .setUnit(unit)
                .setKind(kind)
                .setTest(true)
                .setUniqueId("id")
                .setElapsedMillis(4)
                .setName(ReportName.newBuilder().setName(name));
    }
}
