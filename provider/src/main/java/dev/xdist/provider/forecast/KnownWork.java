package dev.xdist.provider.forecast;

import dev.xdist.provider.schedule.Estimates;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.ClassRecord.MethodRecord;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The work that former runs let expect: recorded durations, and for classes without one the guess that the session
 * makes too. A class with recorded methods is taken to be splittable; what it takes beside them is taken for short
 * tests, and a class without any for one test.
 */
final class KnownWork implements Workload {
    /** Methods below 20 ms are not recorded: so long a typical one of them. */
    private static final long SHORT_NANOS = 10_000_000;

    private static final int SHORT_MAX = 1_000;

    /** Where nothing is known of any class, each is as good as the other. */
    private static final long UNKNOWN_NANOS = 1_000_000_000;

    private final SessionPlan plan;
    private final Estimates estimates;
    private final @Nullable ClassWork[] works;

    KnownWork(SessionPlan plan) {
        this.plan = plan;
        this.estimates = plan.estimates();
        this.works = new ClassWork[plan.classes().size()];
    }

    /** Whether anything is known of any class. */
    boolean any() {
        return !plan.expectedNanos().isEmpty();
    }

    boolean isGuess(ClassId owner) {
        return !plan.expectedNanos().containsKey(owner.number());
    }

    @Override
    public ClassWork work(ClassId owner) {
        ClassWork known = works[owner.number()];
        if (known == null) {
            known = read(owner);
            works[owner.number()] = known;
        }
        return known;
    }

    long nanos(Unit unit) {
        ClassWork owner = work(unit.owner());
        String method = unit.uniqueId();
        if (method == null) {
            return owner.nanos();
        }
        long nanos = 0;
        for (TestWork test : owner.tests()) {
            nanos += test.uniqueId().equals(method) ? test.nanos() : 0;
        }
        return nanos / unit.share().of();
    }

    private ClassWork read(ClassId owner) {
        ClassRecord known = plan.records().getOrDefault(owner.number(), ClassRecord.NONE);
        long expected = any() ? estimates.expectedNanos(owner) : UNKNOWN_NANOS;
        long setUp = Math.min(known.setUpNanos(), expected);
        List<TestWork> tests = new ArrayList<>();
        long left = expected - setUp;
        // in a fixed order, for the same history must give the same plan
        for (Map.Entry<String, MethodRecord> method : new TreeMap<>(known.methods()).entrySet()) {
            tests.add(new TestWork(
                    method.getKey(),
                    method.getValue().nanos(),
                    method.getValue().list()));
            left -= method.getValue().nanos();
        }
        boolean splittable = !tests.isEmpty();
        if (splittable) {
            addShort(owner, left, tests);
        } else {
            tests.add(new TestWork(owner.name(), left));
        }
        return new ClassWork(setUp, tests, splittable, Locks.of(Set.of(), known.writes()));
    }

    private static void addShort(ClassId owner, long nanos, List<TestWork> tests) {
        int count = (int) Math.min(SHORT_MAX, nanos / SHORT_NANOS);
        for (int i = 0; i < count; i++) {
            tests.add(new TestWork(owner.name() + "/[short:" + (i + 1) + "]", nanos / count));
        }
    }
}
