package dev.xdist.provider;

import dev.xdist.provider.report.TestResult;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Steering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code rerunFailingTestsCount} asks for: a session of its own for each rerun, with nothing but what failed, on
 * workers that have run nothing yet.
 */
final class Reruns {
    /** Tests that are named on the console for one rerun. */
    private static final int NAMED_MAX = 20;

    private Reruns() {}

    /**
     * The plan of a rerun. Where every worker runs everything, a test runs again on a worker of the slot that it failed
     * on.
     *
     * @param first the plan of the run in which it all failed for the first time
     * @param usedNames of nodes so far: no worker of a run has the name of another
     */
    static SessionPlan plan(SessionPlan first, List<TestResult> failed, Set<String> usedNames) {
        Map<String, ClassId> classes = new LinkedHashMap<>();
        Map<Integer, Set<String>> wanted = new HashMap<>();
        boolean anywhere = true;
        for (TestResult test : failed) {
            ClassId before = test.owner();
            anywhere &= before.slot() == ClassId.ANY_SLOT;
            ClassId owner = classes.computeIfAbsent(
                    key(before), key -> new ClassId(classes.size(), before.name(), before.slot()));
            wanted.computeIfAbsent(owner.number(), number -> new LinkedHashSet<>())
                    .add(test.uniqueId());
        }
        Map<Integer, List<String>> only = new HashMap<>();
        wanted.forEach((owner, ids) -> only.put(owner, outermost(ids)));
        int pieces = only.values().stream().mapToInt(List::size).sum();
        Map<Integer, Steering> steering = byNumberNow(first, classes, first.steering());
        anywhere &= steering.values().stream().allMatch(said -> said.slots().isEmpty());
        int slots = anywhere ? Math.min(first.slots(), pieces) : first.slots();
        List<String> names = new ArrayList<>(Collections.nCopies(slots, ""));
        names.addAll(usedNames);
        return new SessionPlan(
                        List.copyOf(classes.values()),
                        Map.of(),
                        Map.of(),
                        slots,
                        names,
                        first.restartsMax(),
                        0,
                        first.keepOrder())
                .withOnly(only)
                .within(first.times())
                .withLimits(first.limits())
                .ramped(first.ramp())
                .withSteering(steering)
                .asking(first.asked())
                .withArranged(byNumberNow(first, classes, first.arranged()));
    }

    /** What is known of classes in the first run, by the numbers that they have now. */
    private static <T> Map<Integer, T> byNumberNow(
            SessionPlan first, Map<String, ClassId> classes, Map<Integer, T> known) {
        Map<Integer, T> now = new HashMap<>();
        for (ClassId before : first.classes()) {
            ClassId owner = classes.get(key(before));
            T value = known.get(before.number());
            if (owner != null && value != null) {
                now.put(owner.number(), value);
            }
        }
        return now;
    }

    private static String key(ClassId owner) {
        return owner.slot() + owner.name();
    }

    /** A container brings with it what stands in it. */
    private static List<String> outermost(Set<String> ids) {
        return ids.stream()
                .filter(id -> ids.stream().noneMatch(other -> id.startsWith(other + "/")))
                .toList();
    }

    /** What a rerun came to, a sentence each: how many passed, and which, and where. */
    static List<String> told(int round, int rounds, Outcome outcome) {
        Map<String, TestResult> before = new HashMap<>();
        outcome.before().forEach(test -> before.put(test.uniqueId(), test));
        List<String> lines = new ArrayList<>();
        lines.add("rerun " + round + " of " + rounds + ": "
                + count(outcome.before().size()) + " had failed, "
                + outcome.passed().size() + " passed now, " + outcome.failed().size() + " failed again.");
        for (TestResult test : outcome.passed()) {
            TestResult failed = before.get(test.uniqueId());
            if (failed != null && lines.size() <= NAMED_MAX) {
                lines.add(test.name() + " failed on " + failed.node() + before(failed) + " and passed on " + test.node()
                        + before(test) + ".");
            }
        }
        return lines;
    }

    private static String before(TestResult test) {
        return switch (test.before()) {
            case 0 -> " as its first test";
            case 1 -> " after " + test.last();
            default -> " after " + test.before() + " tests (last " + test.last() + ")";
        };
    }

    private static String count(int tests) {
        return tests == 1 ? "1 test" : tests + " tests";
    }

    /** What had failed before a rerun, and what it brought. */
    record Outcome(List<TestResult> before, List<TestResult> passed, List<TestResult> failed) {}
}
