package dev.xdist.provider.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.XdistPlugin;
import dev.xdist.api.spi.XdistScheduler;
import dev.xdist.provider.schedule.Own;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plugin's scheduler is shown, and what it may deal. */
class OwnSchedulerTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String NAME = Bringing.class.getName();

    private record Bringing(XdistScheduler deals) implements XdistPlugin {
        @Override
        public XdistScheduler scheduler(RunConfig run) {
            return deals;
        }
    }

    @Test
    void scheduler_firstOneDeals_andIsShownTheTable() {
        XdistScheduler backwards = table -> {
            WorkerInfo worker = table.workers().get(0);
            List<UnitInfo> waiting = table.waiting();
            table.deal(worker, List.of(waiting.get(waiting.size() - 1)));
            assertThat(table.held(worker)).hasSize(1);
            assertThat(table.waitingCount()).isEqualTo(1);
            assertThat(table.waiting()).containsExactly(waiting.get(0));
            assertThat(table.expected(waiting.get(0))).isEqualTo(Duration.ofNanos(9));
            assertThat(waiting.get(0).uniqueId()).isEmpty();
            assertThat(waiting.get(0).className()).isEqualTo("a.A");
        };
        PluginHooks hooks =
                PluginHooksTest.hooks(LONG, new Recorder(), new Bringing(backwards), new Bringing(table -> {}));
        DSession session = twoClasses();

        assertThat(hooks.findScheduler()).isTrue();
        PluginAnswer.Dealt answer = hooks.deals(session.board()).join();

        assertThat(answer.deals()).containsExactly(new PluginAnswer.Deal(GW0, List.of(new UnitId(1))));
        assertThat(answer.problem()).isEmpty();
        assertThat(hooks.complaints()).isEmpty();
        assertThat(PluginHooksTest.hooks(LONG, new Recorder()).findScheduler()).isFalse();
    }

    @Test
    void schedulerThatDealsWhatCannotBe_hasNoAnswer() {
        for (XdistScheduler wrong : List.<XdistScheduler>of(
                table -> {
                    table.deal(table.workers().get(0), table.waiting().subList(0, 1));
                    table.deal(table.workers().get(0), List.of(new UnitView(0, "a.A", Optional.empty())));
                },
                table -> table.deal(table.workers().get(0), List.of()),
                table -> table.deal(new WorkerView("gw9", 9, "popen", "run-1"), table.waiting()))) {
            PluginHooks hooks = PluginHooksTest.hooks(LONG, new Bringing(wrong));
            hooks.findScheduler();

            PluginAnswer.Dealt answer = hooks.deals(twoClasses().board()).join();

            assertThat(answer).isEqualTo(new PluginAnswer.Dealt(List.of(), NAME, "has no answer"));
            assertThat(hooks.complaints())
                    .singleElement()
                    .asString()
                    .contains(".deal threw java.lang.IllegalArgumentException: ");
        }
    }

    /** One node that is ready, and two classes that wait. */
    private static DSession twoClasses() {
        List<ClassId> classes = List.of(new ClassId(0, "a.A"), new ClassId(1, "b.B"));
        DSession session = new DSession(
                new SessionPlan(classes, Map.of(0, 9L), Map.of(), 1, List.of(""), 4, 0, false), new Own(true));
        session.step(new SessionEvent.Opened(), 0);
        session.step(new SessionEvent.NodeReady(GW0), 1);
        for (ClassId owner : classes) {
            List<FoundUnit> found = List.of(new FoundUnit(owner.name() + "/m", "m"));
            session.step(new SessionEvent.ClassCollected(GW0, owner, found, ""), 2);
        }
        return session;
    }
}
