package dev.xdist.provider.forecast;

import static dev.xdist.provider.forecast.Plans.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.forecast.VirtualRun.Outcome;
import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.WorkSteal;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.ClassRecord.MethodRecord;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VirtualRunTest {
    private static final Costs FREE = new Costs(slot -> 0, 0, 0);

    static Stream<Scheduler> schedulers() {
        return Stream.of(new Auto(), new Load(), new LoadScope(LoadScope.byClass(true)), new WorkSteal(false));
    }

    private static Outcome play(SessionPlan plan, Scheduler scheduler, Costs costs) {
        return VirtualRun.play(plan, scheduler, new KnownWork(plan), costs);
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void oneNode_takesAsLongAsAllOfIt(Scheduler scheduler) {
        SessionPlan plan = Plans.withMethods(Plans.ofSeconds(1, 5, 2, 1), 4, 1);

        Outcome outcome = play(plan, scheduler, FREE);

        assertThat(outcome.busyNanos()).isEqualTo(8 * SECOND);
        assertThat(outcome.wallNanos()).isEqualTo(8 * SECOND);
    }

    @Test
    void auto_dealsTheLongestFirst() {
        SessionPlan plan = Plans.ofSeconds(2, 1, 1, 1, 3);

        Outcome outcome = play(plan, new Auto(), FREE);

        assertThat(outcome).isEqualTo(new Outcome(3 * SECOND, 6 * SECOND, 4));
    }

    @Test
    void classThatIsSplit_isSetUpOnEachNode() {
        SessionPlan plan = Plans.withMethods(Plans.ofSeconds(2, 9), 8, 1);

        Outcome outcome = play(plan, new Auto(), FREE);

        assertThat(outcome).isEqualTo(new Outcome(5 * SECOND, 10 * SECOND, 8));
    }

    @Test
    void unitsOfOneClassInARow_payItsSetUpOnce() {
        SessionPlan plan = Plans.withMethods(Plans.ofSeconds(1, 9), 8, 1);

        Outcome outcome = play(plan, new Load(), FREE);

        assertThat(outcome).isEqualTo(new Outcome(9 * SECOND, 9 * SECOND, 8));
    }

    @Test
    void sharesOfATemplate_takeTheirPart() {
        SessionPlan alone = Plans.ofSeconds(4, 8);
        Map<String, MethodRecord> template =
                Map.of("[class:a.C0]/[test-template:t()]", new MethodRecord(8 * SECOND, new Invocations(100, 7)));
        SessionPlan plan = alone.with(Map.of(0, new ClassRecord(0, template)));

        Outcome outcome = play(plan, new Auto(), FREE);

        assertThat(outcome.wallNanos()).isEqualTo(2 * SECOND);
        assertThat(outcome.busyNanos()).isEqualTo(8 * SECOND);
    }

    @Test
    void whatTheSessionExpects_isNotWhatHappens() {
        SessionPlan plan = Plans.ofSeconds(2, 1, 1, 1, 3);
        Workload other = owner -> new ClassWork(0, List.of(new TestWork(owner.name(), SECOND)), false);

        Outcome outcome = VirtualRun.play(plan, new Auto(), other, FREE);

        assertThat(outcome).isEqualTo(new Outcome(2 * SECOND, 4 * SECOND, 4));
    }

    @Test
    void whatLocksOneKey_runsOneAfterTheOther() {
        SessionPlan plan = Plans.ofSeconds(2, 1, 1, 1);
        Locks key = Locks.of(Set.of(), Set.of("key"));
        Workload locked = owner -> new ClassWork(0, List.of(new TestWork(owner.name(), SECOND)), false, key);

        Outcome outcome = VirtualRun.play(plan, new Auto(), locked, FREE);

        assertThat(outcome).isEqualTo(new Outcome(3 * SECOND, 3 * SECOND, 3));
        assertThat(LowerBound.of(plan.classes(), locked, Auto.Piece.CLASS).nanos(2))
                .isEqualTo(3 * SECOND);
    }

    @Test
    void startAndWay_countOnceEach() {
        SessionPlan plan = Plans.ofSeconds(1, 1);

        Outcome outcome = play(plan, new Auto(), new Costs(slot -> 3 * SECOND, SECOND / 4, 0));

        // hello there, and the order back
        assertThat(outcome.wallNanos()).isEqualTo(3 * SECOND + SECOND / 2 + SECOND);
    }

    @Test
    void collection_takesItsTimeWhereAllIsCollectedFirst() {
        SessionPlan plan = Plans.ofSeconds(2, 1, 1);
        Costs costs = new Costs(slot -> 0, 0, SECOND);

        assertThat(play(plan, new Load(), costs).wallNanos()).isEqualTo(2 * SECOND);
        assertThat(play(plan, new Auto(), costs).wallNanos()).isEqualTo(SECOND);
    }

    @Test
    void each_runsEverythingOnEveryNode() {
        SessionPlan plan = Plans.ofSeconds(3, 1, 2).onEverySlot();

        Outcome outcome = play(plan, new Each(true), FREE);

        assertThat(outcome).isEqualTo(new Outcome(3 * SECOND, 9 * SECOND, 6));
    }

    @Test
    void lowerBound_isTheLongestPieceOrAFairShare() {
        SessionPlan plan = Plans.withMethods(Plans.ofSeconds(1, 9, 3), 8, 1);
        List<ClassId> classes = plan.classes();
        KnownWork work = new KnownWork(plan);

        assertThat(LowerBound.of(classes, work, Auto.Piece.CLASS)).isEqualTo(new LowerBound(12 * SECOND, 9 * SECOND));
        LowerBound cut = LowerBound.of(classes, work, Auto.Piece.METHOD);
        assertThat(cut).isEqualTo(new LowerBound(12 * SECOND, 3 * SECOND));
        assertThat(cut.nanos(2)).isEqualTo(6 * SECOND);
        assertThat(cut.nanos(100)).isEqualTo(3 * SECOND);
    }
}
