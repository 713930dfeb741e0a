package dev.xdist.bench.makespan;

import dev.xdist.provider.forecast.ClassWork;
import dev.xdist.provider.forecast.TestWork;
import dev.xdist.provider.forecast.Workload;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.ClassRecord.MethodRecord;
import dev.xdist.provider.unit.Locks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A suite with what its tests take.
 *
 * @param name what the table calls it
 * @param works by class number
 */
record TestSuite(String name, List<ClassWork> works) implements Workload {
    /** The history keeps no method below this. */
    private static final long RECORDED_NANOS_MIN = 20_000_000;

    /** What is recorded is off by up to so much. */
    private static final double NOISE = 0.3;

    private static final long MILLI = 1_000_000;

    @Override
    public ClassWork work(ClassId owner) {
        return works.get(owner.number());
    }

    /** Whether some of its tests may not run together. */
    boolean locked() {
        return works.stream().anyMatch(work -> !work.locks().equals(Locks.NONE));
    }

    List<ClassId> classes() {
        List<ClassId> classes = new ArrayList<>(works.size());
        for (int number = 0; number < works.size(); number++) {
            classes.add(new ClassId(number, "C" + number));
        }
        return classes;
    }

    int tests() {
        int tests = 0;
        for (ClassWork work : works) {
            tests += work.splittable() ? work.tests().size() : 1;
        }
        return tests;
    }

    /** A first run: all that is known are sizes of class files, which say little. */
    SessionPlan unknown(int nodes, SplittableRandom random) {
        Map<Integer, Long> bytes = new HashMap<>();
        for (int number = 0; number < works.size(); number++) {
            int tests = works.get(number).tests().size();
            bytes.put(number, (long) ((1_000 + 300L * tests) * noisy(random)));
        }
        return new SessionPlan(classes(), Map.of(), bytes, nodes, List.of(), 0, 0, false);
    }

    /** A run that knows how long everything took in runs before, which is not how long it takes now. */
    SessionPlan known(int nodes, SplittableRandom random) {
        Map<Integer, Long> expected = new HashMap<>();
        Map<Integer, ClassRecord> records = new HashMap<>();
        for (int number = 0; number < works.size(); number++) {
            ClassWork work = works.get(number);
            long setUp = (long) (work.setUpNanos() * noisy(random));
            long nanos = setUp;
            Map<String, MethodRecord> methods = new HashMap<>();
            for (TestWork test : work.tests()) {
                long took = (long) (test.nanos() * noisy(random));
                nanos += took;
                if (work.splittable() && took >= RECORDED_NANOS_MIN) {
                    methods.put(test.uniqueId(), new MethodRecord(took, test.list()));
                }
            }
            // the history counts milliseconds and rounds up
            expected.put(number, (nanos + MILLI - 1) / MILLI * MILLI);
            records.put(number, new ClassRecord(setUp, methods, work.locks().writes()));
        }
        return new SessionPlan(classes(), expected, Map.of(), nodes, List.of(), 0, 0, false).with(records);
    }

    private static double noisy(SplittableRandom random) {
        return 1 - NOISE + 2 * NOISE * random.nextDouble();
    }
}
