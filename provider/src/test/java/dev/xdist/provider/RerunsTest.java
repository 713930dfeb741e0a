package dev.xdist.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.report.TestResult;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.session.Ramp;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.session.TimeLimits;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.WorkerLimits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RerunsTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW2 = new NodeId(0, "gw2");
    private static final ClassId A = new ClassId(7, "a.ATest");
    private static final ClassId B = new ClassId(3, "a.BTest");

    @Test
    void whatFailed_isAllThatIsPlanned() {
        SessionPlan plan = Reruns.plan(
                plan(4, List.of(A, B)), List.of(failed(A, "a/1"), failed(B, "b"), failed(A, "a/2")), Set.of("gw0"));

        assertThat(plan.classes()).containsExactly(new ClassId(0, "a.ATest"), new ClassId(1, "a.BTest"));
        assertThat(plan.only()).isEqualTo(Map.of(0, List.of("a/1", "a/2"), 1, List.of("b")));
    }

    @Test
    void containerThatFailed_bringsItsTestsWithIt() {
        SessionPlan plan =
                Reruns.plan(plan(1, List.of(A)), List.of(failed(A, "a/1"), failed(A, "a"), failed(A, "ab")), Set.of());

        assertThat(plan.only()).isEqualTo(Map.of(0, List.of("a", "ab")));
    }

    @Test
    void workers_areNoMoreThanTests_andHaveNewNames() {
        SessionPlan plan = Reruns.plan(plan(4, List.of(A)), List.of(failed(A, "a/1"), failed(A, "a/2")), Set.of("gw0"));

        assertThat(plan.slots()).isEqualTo(2);
        assertThat(plan.nodeNames()).containsExactly("", "", "gw0");
    }

    @Test
    void limitsOfTheRun_holdForItsRerun() {
        SessionPlan first = plan(4, List.of(A))
                .withLimits(new WorkerLimits(3, 4))
                .within(new TimeLimits(5, 6, Set.of()))
                .ramped(new Ramp(7, 8));

        SessionPlan plan = Reruns.plan(first, List.of(failed(A, "a")), Set.of());

        assertThat(plan.limits()).isEqualTo(first.limits());
        assertThat(plan.times()).isEqualTo(first.times());
        assertThat(plan.ramp()).isEqualTo(first.ramp());
    }

    @Test
    void whatClassesSay_holdsForTheirRerun_onAllSlotsOfTheRun() {
        Steering last = new Steering(0, false, Set.of(3), "");
        SessionPlan first = plan(4, List.of(A, B)).withSteering(Map.of(B.number(), last));

        SessionPlan plan = Reruns.plan(first, List.of(failed(B, "b")), Set.of());
        SessionPlan again = Reruns.plan(first, List.of(failed(plan.classes().get(0), "b")), Set.of());

        assertThat(plan.steering()).isEqualTo(Map.of(0, last));
        assertThat(plan.slots()).isEqualTo(4);
        assertThat(again.steering()).isEqualTo(Map.of(0, last));
    }

    @Test
    void whatPluginsSaid_holdsForTheRerun_andOfOtherClassesTheyAreAsked() {
        Arrangement said = new Arrangement("g", 1, 2, Map.of(), Map.of("b/2", "not today"));
        PluginSay asked = new PluginSay(false, true);
        SessionPlan first = plan(4, List.of(A, B)).asking(asked).withArranged(Map.of(B.number(), said));

        SessionPlan plan = Reruns.plan(first, List.of(failed(A, "a"), failed(B, "b")), Set.of());

        assertThat(plan.arranged()).isEqualTo(Map.of(1, said));
        assertThat(plan.asked()).isEqualTo(asked);
    }

    @Test
    void testThatFailedOnASlot_isRunThereAgain() {
        List<ClassId> classes = List.of(new ClassId(0, "a.ATest", 0), new ClassId(1, "a.ATest", 1));

        SessionPlan plan = Reruns.plan(plan(2, classes), List.of(failed(classes.get(1), "a")), Set.of());

        assertThat(plan.slots()).isEqualTo(2);
        assertThat(plan.classes()).containsExactly(new ClassId(0, "a.ATest", 1));
    }

    @Test
    void outcome_isToldWithNodes() {
        List<TestResult> before = List.of(failed(A, "a"), failed(A, "b"), failed(A, "c"));
        List<TestResult> passed = List.of(
                new TestResult(A, "a", GW2, "ATest.a", 0, ""),
                new TestResult(A, "n", GW2, "new", 1, "ATest.a"),
                new TestResult(A, "c", GW2, "ATest.c", 1, "new"));

        assertThat(Reruns.told(1, 2, new Reruns.Outcome(before, passed, List.of(failed(A, "b")))))
                .containsExactly(
                        "rerun 1 of 2: 3 tests had failed, 3 passed now, 1 failed again.",
                        "ATest.a failed on gw0 after 12 tests (last BTest.x) and passed on gw2 as its first test.",
                        "ATest.c failed on gw0 after 12 tests (last BTest.x) and passed on gw2 after new.");
    }

    @Test
    void manyThatPass_areNotAllNamed() {
        List<TestResult> before =
                IntStream.range(0, 30).mapToObj(i -> failed(A, "a" + i)).toList();

        assertThat(Reruns.told(1, 1, new Reruns.Outcome(before, before, List.of())))
                .hasSize(21);
    }

    private static TestResult failed(ClassId owner, String id) {
        return new TestResult(owner, id, GW0, "ATest." + id, 12, "BTest.x");
    }

    private static SessionPlan plan(int slots, List<ClassId> classes) {
        return new SessionPlan(classes, Map.of(), Map.of(), slots, List.of(), 8, 0, false);
    }
}
