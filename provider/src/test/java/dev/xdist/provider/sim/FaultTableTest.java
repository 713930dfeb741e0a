package dev.xdist.provider.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.Scoping.Rest;
import dev.xdist.provider.schedule.WorkSteal;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.session.TimeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What each fault costs in each mode, counted over simulated runs; the same table stands on the page. {@code mvn test
 * -Dtest=FaultTableTest -Dxdist.rewrite} writes it anew.
 */
class FaultTableTest {
    private static final Path PAGE = Path.of("../site/what-happens-when.md");
    private static final String HEAD = "| fault | ";
    private static final int RUNS = 100;
    private static final int SLOTS = 4;
    private static final int CLASSES = 12;
    private static final int TESTS = 4;
    private static final TimeLimits LIMITS = new TimeLimits(10_000_000_000L, 20_000_000_000L, Set.of());

    /** By its name in the table. */
    private static final Map<String, Supplier<Scheduler>> MODES = new LinkedHashMap<>();

    static {
        MODES.put("auto", Auto::new);
        MODES.put("load", Load::new);
        MODES.put("loadscope", () -> new LoadScope(LoadScope.byClass(true)));
        MODES.put("loadfile", () -> new LoadScope(LoadScope.byFile(true)));
        MODES.put("loadgroup", () -> new LoadScope(LoadScope.byGroup(Rest.FILE, true)));
        MODES.put("worksteal", () -> new WorkSteal(false));
        MODES.put("each", () -> new Each(false));
    }

    /** What goes wrong. */
    private enum Fault {
        DIES("a worker dies anywhere", new Faults(0, 60, 0, 0, 0, 0, -1, 0, 0, 20, 60_000)),
        START("a worker cannot start", new Faults(3, 0, 0, 0, 0, 0, -1, 0, 0, 20, 60_000)),
        DEADLY("tests that end their JVM", Faults.none(), deadly()),
        HANGS("a test or set-up hangs", new Faults(0, 0, 0, 20, 0, 0, -1, 0, 0, 20, 60_000)),
        SILENT("a worker falls silent", new Faults(0, 0, 0, 0, 120, 0, -1, 0, 0, 20, 60_000)),
        LIES("a worker says what cannot be", new Faults(0, 0, 120, 0, 0, 0, -1, 0, 0, 20, 60_000));

        private final String words;
        private final Faults faults;
        private final Suite suite;

        Fault(String words, Faults faults) {
            this(words, faults, Suite.peaceful(CLASSES, TESTS));
        }

        Fault(String words, Faults faults, Suite suite) {
            this.words = words;
            this.faults = faults;
            this.suite = suite;
        }

        /** Of every third class the second test takes its JVM with it. */
        private static Suite deadly() {
            return new Suite(Suite.peaceful(CLASSES, TESTS).classes().stream()
                    .map(owner -> new Suite.SuiteClass(
                            owner.id(),
                            owner.temper(),
                            owner.whole(),
                            owner.methods(),
                            owner.failing(),
                            owner.id().number() % 3 == 0 ? Set.of(owner.tests().get(1)) : Set.of()))
                    .toList());
        }

        private String cost(Supplier<Scheduler> mode) {
            return IntStream.range(0, RUNS)
                    .parallel()
                    .mapToObj(seed -> run(seed, mode.get()))
                    .reduce(SimulatedReport.Costs.NONE, SimulatedReport.Costs::and)
                    .inWords();
        }

        private SimulatedReport.Costs run(long seed, Scheduler scheduler) {
            boolean everywhere = scheduler instanceof Each;
            SessionPlan plan = new SessionPlan(
                            suite.classes().stream().map(Suite.SuiteClass::id).toList(),
                            Map.of(),
                            Map.of(),
                            SLOTS,
                            List.of(),
                            4 * SLOTS,
                            0,
                            false)
                    .within(LIMITS);
            SessionPlan played = everywhere ? plan.onEverySlot() : plan;
            SimulatedRun run = new SimulatedRun(seed, everywhere ? suite.onEverySlot(played) : suite, faults, played);
            run.play(scheduler);
            return run.costs();
        }
    }

    @Test
    void page_showsWhatIsCounted() throws IOException {
        String generated = table();
        String before = Files.readString(PAGE);
        int from = before.indexOf(HEAD);
        int to = before.indexOf("\n\n", from);
        String page = before.substring(0, from) + generated + before.substring(to);
        if (System.getProperty("xdist.rewrite") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
        assertThat(before).contains(String.format(Locale.ROOT, "%,d", RUNS * CLASSES * TESTS));
        assertThat(before).contains(String.format(Locale.ROOT, "%,d", RUNS * CLASSES * TESTS * SLOTS));
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD + String.join(" | ", MODES.keySet()) + " |");
        lines.add("| --- |" + " --- |".repeat(MODES.size()));
        for (Fault fault : Fault.values()) {
            lines.add("| " + fault.words + " | "
                    + MODES.values().stream().map(fault::cost).collect(Collectors.joining(" | ")) + " |");
        }
        return String.join("\n", lines);
    }
}
