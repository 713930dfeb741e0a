package dev.xdist.provider.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.forecast.Forecast.Setting;
import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Auto.Piece;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.SessionPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The plan as the user reads it, word by word. */
class PlanTextTest {
    private static List<String> text(SessionPlan plan, Supplier<Scheduler> scheduler, Piece piece) {
        return PlanText.of(new Forecast(new Setting(plan, scheduler, piece, 2)), "auto", "xdist.n=2");
    }

    private static List<String> auto(SessionPlan plan) {
        return text(plan, Auto::new, Piece.INVOCATION);
    }

    @Test
    void knownSuite_isToldWithTimesBoundAndPredictions() {
        List<String> lines = auto(Plans.ofSeconds(2, 1, 4, 2, 1));

        assertThat(String.join("\n", lines)).isEqualTo("""
                plan of 4 classes with xdist.dist=auto; no test is run.
                4 units, 8.0 s together, in the order in which they are dealt:
                    4.0 s   a.C1
                    2.0 s   a.C2
                    1.0 s   a.C0
                    1.0 s   a.C3
                first deal to 2 workers (xdist.n=2):
                    4.0 s   gw0: a.C1
                    2.0 s   gw1: a.C2
                lower bound: 4.0 s, the greater of 8.0 s over 2 workers and the longest unit, 4.0 s.
                predicted wall time; a worker's start is taken for 0.5 s, 2 at a time:
                 workers predicted       bound
                       1       8.5 s       8.5 s
                       2       4.5 s       4.5 s  (this run)
                       4       4.5 s       4.5 s *
                * more workers than the 2 processors here: as predicted only for tests that wait\
                 and do not compute.""");
    }

    @Test
    void classesThatShareASetUp_areCounted() {
        SessionPlan plan = Plans.ofSeconds(2, 4, 3, 2, 1, 1).withAffinity(Map.of(0, "a", 1, "a", 2, "b", 3, "b"));

        List<String> lines = auto(plan);

        assertThat(lines)
                .contains("4 classes share 2 set-ups, such as a Spring context, and prefer the worker that has it.");
    }

    @Test
    void classesWithoutARecord_areGuessedAndMarked() {
        List<String> lines = auto(Plans.ofSeconds(2, 4, -1, -1));

        assertThat(lines)
                .contains("Of these 2 have no recorded duration: a guess (?) by the size of the class file,"
                        + " and what others take for theirs.")
                .contains("    4.0 s ? a.C2")
                .contains("    4.0 s   a.C0");
    }

    @Test
    void nothingKnown_saysSoAndForetellsNothing() {
        List<String> lines = auto(Plans.ofSeconds(2, -1, -1));

        assertThat(lines)
                .contains("No duration is known of any class, so there are no times below: run the tests once.")
                .contains("2 units, in the order in which they are dealt:")
                .noneMatch(line -> line.contains(" s ") || line.contains("bound"));
    }

    @Test
    void longSuite_isToldInFewLines() {
        double[] seconds = new double[5_000];
        Arrays.fill(seconds, 0.1);

        List<String> lines = auto(Plans.ofSeconds(40, seconds));

        assertThat(lines)
                .hasSizeLessThan(65)
                .contains("5,000 units, 500.0 s together, in the order in which they are dealt:")
                .contains("            and 4,980 more")
                .contains("            and 20 more");
    }

    @Test
    void classThatIsCutFirst_isToldByItsMethods() {
        List<String> lines = auto(Plans.withMethods(Plans.ofSeconds(2, 9, 1), 8, 1));

        assertThat(lines)
                .contains("9 units, 10.0 s together, in the order in which they are dealt:")
                .contains("    1.0 s   a.C0.m0()")
                .contains("    4.0 s   gw0: a.C0.m0() and 3 more");
    }

    @Test
    void scopes_areCounted() {
        List<String> lines =
                text(Plans.ofSeconds(2, 1, 2, 3), () -> new LoadScope(LoadScope.byClass(true)), Piece.CLASS);

        assertThat(lines).contains("3 units in 3 scopes, 6.0 s together, in the order in which they are dealt:");
    }

    @Test
    void workersWithoutWork_areTold() {
        List<String> lines = auto(Plans.ofSeconds(4, 0.1, 0.1));

        assertThat(lines).contains("2 workers get nothing.");
    }

    @Test
    void numberThatIsNoPowerOfTwo_hasALineOfItsOwn() {
        List<String> lines = auto(Plans.ofSeconds(3, 1, 1, 1));

        assertThat(lines)
                .filteredOn(line -> line.endsWith("(this run)"))
                .containsExactly("       3       2.0 s       1.5 s *  (this run)");
        assertThat(lines).filteredOn(line -> line.matches(" +\\d+ .*")).hasSize(5);
    }

    @Test
    void each_isForetoldForItsWorkersOnly() {
        List<String> lines = text(Plans.ofSeconds(2, 1, 2).onEverySlot(), () -> new Each(true), Piece.CLASS);

        assertThat(lines)
                .filteredOn(line -> line.matches(" +\\d+ .*"))
                .containsExactly("       2       3.5 s       3.5 s  (this run)");
    }
}
