package dev.xdist.provider.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.session.Ramp;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.session.TimeLimits;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.WorkerLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Plays runs that were never written down, on all processors. {@code -Dxdist.seed=N} plays one, {@code -Dxdist.seeds=N}
 * so many from {@code -Dxdist.firstSeed=N} on; without any of these 20,000, the same each time. {@code -Psoak} plays
 * five million.
 */
class SimulationTest {
    /** What a simulated process holds at most. */
    static final long MEMORY_MAX = 1_000;

    /** More slots than that, each with all of a suite, take too many steps. */
    private static final int EACH_SLOTS_MAX = 6;

    private static final int HARMLESS_SEEDS = 1_000;

    private static final int SEEDS = Integer.getInteger("xdist.seeds", 20_000);

    private static final long FIRST_SEED = Long.getLong("xdist.firstSeed", 0);

    @Test
    void seededFaults_neverBreakAnInvariant() {
        Long one = Long.getLong("xdist.seed");
        long from = one == null ? FIRST_SEED : one;
        long to = one == null ? FIRST_SEED + SEEDS : one + 1;
        Set<String> kinds = ConcurrentHashMap.newKeySet();
        Map<Long, AssertionError> failures = new ConcurrentSkipListMap<>();

        LongStream.range(from, to).parallel().forEach(seed -> {
            if (failures.isEmpty()) {
                try {
                    kinds.addAll(play(seed).keySet());
                } catch (AssertionError e) {
                    failures.put(seed, e);
                }
            }
        });

        failures.values().stream().limit(1).forEach(failure -> {
            throw failure;
        });
        assertThat(kinds).isNotEmpty();
        if (one == null) {
            assertThat(kinds).as("what was played").isEqualTo(kindsOfCommands());
        }
    }

    @Test
    void whereNothingGoesWrong_everyClassIsRun_whateverItSaysForItself() {
        Set<String> kinds = new HashSet<>();

        for (long seed = 0; seed < HARMLESS_SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Suite suite = Suite.harmless(random);
            int nodes = random.nextInt(1, 5);
            SessionPlan plan = plan(suite, nodes, 0).withSteering(randomSteering(suite, nodes, 2, random));
            Scheduler scheduler = SimulatedModes.random(random);
            SessionPlan played = heeded(plan, scheduler);
            kinds.addAll(seen(seed, new SimulatedRun(seed, suite, Faults.none(), played), scheduler)
                    .keySet());
            SessionPlan each = plan.onEverySlot();
            Suite everywhere = suite.onEverySlot(each);
            kinds.addAll(seen(seed, new SimulatedRun(seed, everywhere, Faults.none(), each), new Each(false))
                    .keySet());
        }

        assertThat(kinds).doesNotContain("ReportNotRun", "ReportCrash").contains("EndRun");
    }

    private static Set<String> kindsOfCommands() {
        return Arrays.stream(SessionCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void oneDeathAnywhere_inSmallRuns_neverBreaksAnInvariant() {
        int runs = 0;
        for (int nodes = 1; nodes <= 3; nodes++) {
            for (int units = 0; units <= 4; units++) {
                for (int restarts = 0; restarts <= 1; restarts++) {
                    runs += everyDeath(nodes, units, restarts);
                }
            }
        }

        assertThat(runs).isGreaterThan(1_000);
    }

    private static int everyDeath(int nodes, int units, int restarts) {
        int runs = 0;
        for (int node = 0; node < nodes; node++) {
            // A unit of one test takes at most five frames, collecting it one more.
            for (int frame = 0; frame <= 6 * units + 1; frame++) {
                Suite ones = Suite.peaceful(units, 1);
                for (Suite suite : List.of(ones, Suite.peaceful(1, units), ones.allLocked())) {
                    Faults faults = Faults.death(node, frame);
                    SessionPlan plan = plan(suite, nodes, restarts);
                    runs += inEveryMode(suite, faults, plan);
                    if (suite == ones) {
                        runs += inEveryMode(suite, faults, plan.withSteering(steering(nodes)));
                    }
                }
            }
        }
        return runs;
    }

    private static int inEveryMode(Suite suite, Faults faults, SessionPlan plan) {
        List<Scheduler> schedulers = SimulatedModes.one();
        for (Scheduler scheduler : schedulers) {
            SessionPlan played = heeded(plan, scheduler);
            repeatable(-1, () -> new SimulatedRun(1, suite, faults, played).play(scheduler));
        }
        SessionPlan each = plan.onEverySlot();
        Suite everywhere = suite.onEverySlot(each);
        repeatable(-1, () -> new SimulatedRun(2, everywhere, faults, each).play(new Each(false)));
        return schedulers.size() + 1;
    }

    /** One class has a worker of its own, the next one has to run on the last slot, then comes one with both. */
    private static Map<Integer, Steering> steering(int nodes) {
        Set<Integer> last = Set.of(nodes - 1);
        return Map.of(
                0, new Steering(0, true, Set.of(), ""),
                1, new Steering(0, false, last, ""),
                2, new Steering(0, true, last, ""),
                3, new Steering(0, false, Set.of(), "g", ""));
    }

    @Test
    void oneDeathAnywhere_whileTestsShareThings_neverBreaksAnInvariant() {
        Suite suite = Suite.peaceful(4, 1);
        int runs = 0;
        for (int seed = 0; seed < 12; seed++) {
            for (int node = 0; node < 3; node++) {
                for (int frame = 0; frame <= 40; frame++) {
                    Faults faults = Faults.death(node, frame);
                    long played = seed;
                    for (Scheduler scheduler : SimulatedModes.one()) {
                        SimulatedRun run = new SimulatedRun(played, suite, faults, plan(suite, 3, 1));
                        repeatable(-1, () -> run.asking(SimulatedRun.STEPS_MAX).play(scheduler));
                        runs++;
                    }
                }
            }
        }

        assertThat(runs).isEqualTo(12 * 3 * 41 * SimulatedModes.one().size());
    }

    @Test
    void thousandNodes_shareThings() {
        Suite suite = Suite.peaceful(2_000, 1);

        int steps = new SimulatedRun(1, suite, Faults.none(), plan(suite, 1_000, 0))
                .asking(200_000)
                .play(new Auto());

        assertThat(steps).isGreaterThan(10_000);
    }

    @Test
    void hostsThatFail_whileTestsShareThings_neverBreakAnInvariant() {
        Suite suite = Suite.peaceful(12, 3);
        Faults faults = new Faults(4, 20, 30, 10, 0, 0, -1, 0, 0, 20, Integer.MAX_VALUE);
        Set<String> kinds = new HashSet<>();

        for (long seed = 0; seed < HARMLESS_SEEDS; seed++) {
            TimeLimits limits = new TimeLimits(2_000_000_000, 2_000_000_000, Set.of());
            SimulatedRun run =
                    new SimulatedRun(seed, suite, faults, plan(suite, 3, 1_000).within(limits));
            repeatable(-1, () -> run.asking(SimulatedRun.STEPS_MAX).play(new Auto()));
            kinds.addAll(run.commandsSeen().keySet());
        }

        assertThat(kinds).contains("StartHost", "CloseHost", "KillHost", "ReportHost");
    }

    private static SessionPlan plan(Suite suite, int nodes, int restarts) {
        return new SessionPlan(
                suite.classes().stream().map(Suite.SuiteClass::id).toList(),
                Map.of(),
                Map.of(),
                nodes,
                List.of(),
                restarts,
                0,
                false);
    }

    private static Map<String, Integer> play(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // of its own, so that a seed still plays what it played before there were ramps
        Ramp ramp = randomRamp(new SplittableRandom(~seed));
        Suite suite = Suite.random(random);
        Faults faults = Faults.random(random);
        SessionPlan plan =
                randomPlan(suite, random).within(randomLimits(faults, random)).ramped(ramp);
        if (plan.slots() <= EACH_SLOTS_MAX && random.nextInt(6) == 0) {
            boolean endsAtOnce = random.nextBoolean();
            SessionPlan each = plan.onEverySlot();
            Suite everywhere = (endsAtOnce ? suite.unlocked() : suite).onEverySlot(each);
            SimulatedRun run = new SimulatedRun(random.nextLong(), everywhere, faults, each);
            return seen(seed, asking(run, random), new Each(endsAtOnce));
        }
        Scheduler scheduler = SimulatedModes.random(random);
        SimulatedRun run = new SimulatedRun(random.nextLong(), suite, faults, heeded(plan, scheduler));
        return seen(seed, asking(run, random), scheduler);
    }

    private static SimulatedRun asking(SimulatedRun run, SplittableRandom random) {
        return random.nextInt(3) == 0 ? run.asking(SimulatedRun.STEPS_MAX) : run;
    }

    private static SessionPlan heeded(SessionPlan plan, Scheduler scheduler) {
        boolean groups = scheduler.bindsGroups()
                || (scheduler.collectsFirst() && scheduler.scoping().groups());
        return groups ? plan : plan.ungrouped();
    }

    /** By kind: how many commands the session gave. */
    private static Map<String, Integer> seen(long seed, SimulatedRun run, Scheduler scheduler) {
        repeatable(seed, () -> run.play(scheduler));
        return run.commandsSeen();
    }

    private static SessionPlan randomPlan(Suite suite, SplittableRandom random) {
        int nodes = random.nextInt(20) == 0 ? random.nextInt(1, 40) : random.nextInt(1, 6);
        Map<Integer, Long> nanos = new HashMap<>();
        Map<Integer, Long> bytes = new HashMap<>();
        boolean recorded = random.nextBoolean();
        boolean sized = random.nextBoolean();
        for (Suite.SuiteClass owner : suite.classes()) {
            if (recorded && random.nextInt(3) != 0) {
                nanos.put(owner.id().number(), random.nextLong(300_000_000));
            }
            if (sized && random.nextInt(5) != 0) {
                bytes.put(owner.id().number(), random.nextLong(100_000));
            }
        }
        Map<Integer, ClassRecord> records = new HashMap<>();
        for (Suite.SuiteClass owner : suite.classes()) {
            if (recorded && random.nextBoolean()) {
                records.put(owner.id().number(), record(owner, random));
            }
            if (recorded && random.nextInt(3) == 0) {
                nanos.put(owner.id().number(), random.nextLong(20_000_000_000L));
            }
        }
        List<String> names = new ArrayList<>(Collections.nCopies(nodes, ""));
        if (random.nextInt(4) == 0) {
            names.set(random.nextInt(nodes), random.nextBoolean() ? "db" : "gw1");
        }
        return new SessionPlan(
                        suite.classes().stream().map(Suite.SuiteClass::id).toList(),
                        nanos,
                        bytes,
                        nodes,
                        names,
                        random.nextInt(3) == 0 ? 1_000 : random.nextInt(6),
                        random.nextInt(5) == 0 ? random.nextInt(1, 5) : 0,
                        random.nextInt(4) == 0)
                .with(records)
                .withAffinity(randomAffinity(suite, random))
                .withSteering(randomSteering(suite, nodes, random.nextInt(3) == 0 ? random.nextInt(1, 8) : 0, random))
                .withLimits(randomLimits(random))
                .asking(new PluginSay(random.nextInt(3) == 0, random.nextInt(4) == 0));
    }

    /** One class in so many says something; 0: none. */
    private static Map<Integer, Steering> randomSteering(Suite suite, int nodes, int one, SplittableRandom random) {
        Map<Integer, Steering> said = new HashMap<>();
        for (Suite.SuiteClass owner : suite.classes()) {
            if (one > 0 && random.nextInt(one) == 0) {
                Set<Integer> slots = new HashSet<>();
                for (int slot = random.nextInt(3); slot > 0; slot--) {
                    slots.add(random.nextInt(nodes));
                }
                String refusal = one > 2 && random.nextInt(20) == 0 ? "nobody may run it" : "";
                said.put(
                        owner.id().number(),
                        new Steering(
                                random.nextInt(-2, 3),
                                random.nextInt(3) == 0,
                                slots,
                                random.nextBoolean() ? "g" + random.nextInt(3) : "",
                                refusal));
            }
        }
        return said;
    }

    private static WorkerLimits randomLimits(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? new WorkerLimits(random.nextInt(8), random.nextLong(2 * MEMORY_MAX))
                : WorkerLimits.NONE;
    }

    private static Map<Integer, String> randomAffinity(Suite suite, SplittableRandom random) {
        Map<Integer, String> keys = new HashMap<>();
        int one = random.nextBoolean() ? random.nextInt(1, 4) : 0;
        for (Suite.SuiteClass owner : suite.classes()) {
            if (one > 0 && random.nextInt(one) == 0) {
                keys.put(owner.id().number(), "key" + random.nextInt(4));
            }
        }
        return keys;
    }

    private static TimeLimits randomLimits(Faults faults, SplittableRandom random) {
        if (!faults.needLimits() && random.nextInt(3) != 0) {
            return TimeLimits.NONE;
        }
        // every now and then long enough for a test to be told of, and then idle nodes are not pinged all the time
        boolean longer = random.nextInt(4) == 0;
        long stallNanos = longer ? 30_000_000_000L : random.nextLong(200_000_000L, 3_000_000_000L);
        long testNanos = longer ? 45_000_000_000L : random.nextLong(100_000_000L, 3_000_000_000L);
        return new TimeLimits(testNanos, stallNanos, Set.of());
    }

    private static Ramp randomRamp(SplittableRandom random) {
        long startNanos = random.nextInt(5) == 0 ? random.nextLong(2_000_000_000L) : 0;
        long testsNanos = random.nextInt(5) == 0 ? random.nextLong(2_000_000_000L) : 0;
        return new Ramp(startNanos, testsNanos);
    }

    private static ClassRecord record(Suite.SuiteClass owner, SplittableRandom random) {
        Map<String, ClassRecord.MethodRecord> methods = new HashMap<>();
        for (Suite.Method method : owner.methods()) {
            int invocations = random.nextBoolean() ? method.tests().size() : random.nextInt(4);
            methods.put(
                    method.id(),
                    new ClassRecord.MethodRecord(
                            random.nextLong(20_000_000_000L), new Invocations(invocations, random.nextInt(2))));
        }
        return new ClassRecord(random.nextLong(100_000_000), methods);
    }

    private interface Playing {
        int play();
    }

    private static int repeatable(long seed, Playing playing) {
        try {
            return playing.play();
        } catch (AssertionError e) {
            // what is enumerated is the same each time
            String which = seed < 0 ? "SimulationTest" : "SimulationTest#seeded* -Dxdist.seed=" + seed;
            String command = "mvn -q test -pl provider -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=" + which;
            throw new AssertionError(command + "\n" + e.getMessage(), e);
        }
    }
}
