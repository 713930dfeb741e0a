package dev.xdist.bench.makespan;

import dev.xdist.provider.forecast.ClassWork;
import dev.xdist.provider.forecast.TestWork;
import dev.xdist.provider.unit.Locks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** How long the tests of an invented suite are; the mean is about 0.2 s in each. */
enum Distribution {
    UNIFORM {
        @Override
        double seconds(SplittableRandom random) {
            return 0.4 * random.nextDouble();
        }
    },
    LOGNORMAL {
        @Override
        double seconds(SplittableRandom random) {
            return 0.12 * Math.exp(gaussian(random));
        }
    },
    /** Of infinite variance; at most 100 s. */
    PARETO {
        @Override
        double seconds(SplittableRandom random) {
            return Math.min(100, 0.067 / Math.pow(1 - random.nextDouble(), 1 / 1.5));
        }
    },
    /** One in twenty takes 2 s and more, the others a tenth of a second. */
    BIMODAL {
        @Override
        double seconds(SplittableRandom random) {
            return random.nextInt(20) == 0 ? 2 + random.nextDouble() : 0.05 + 0.05 * random.nextDouble();
        }
    };

    /** What a class's set-up takes at most, in seconds. */
    private static final double SET_UP_SECONDS_MAX = 0.2;

    private static final double SECOND = 1e9;

    private static final int LOCKED_ONE_IN = 4;
    private static final int KEYS = 10;

    abstract double seconds(SplittableRandom random);

    /** Invents a suite of so many tests, each class with so many of them and a set-up. */
    TestSuite suite(int tests, int testsInClass, SplittableRandom random) {
        List<ClassWork> works = new ArrayList<>(tests / testsInClass);
        for (int c = 0; c < tests / testsInClass; c++) {
            List<TestWork> inside = new ArrayList<>(testsInClass);
            for (int t = 0; t < testsInClass; t++) {
                inside.add(new TestWork("C" + c + "/m" + t, (long) (SECOND * seconds(random))));
            }
            long setUp = (long) (SECOND * SET_UP_SECONDS_MAX * random.nextDouble());
            works.add(new ClassWork(testsInClass == 1 ? 0 : setUp, inside, testsInClass > 1));
        }
        return new TestSuite(name().toLowerCase(Locale.ROOT) + ", " + testsInClass + " in a class", works);
    }

    /** The same, where one class in four locks one of ten keys for itself. */
    TestSuite locked(int tests, int testsInClass, SplittableRandom random) {
        TestSuite free = suite(tests, testsInClass, random);
        List<ClassWork> works = new ArrayList<>(free.works().size());
        for (ClassWork work : free.works()) {
            int key = random.nextInt(LOCKED_ONE_IN * KEYS);
            works.add(
                    key < KEYS
                            ? new ClassWork(
                                    work.setUpNanos(),
                                    work.tests(),
                                    work.splittable(),
                                    Locks.of(Set.of(), Set.of("key" + key)))
                            : work);
        }
        return new TestSuite(free.name() + ", locks", works);
    }

    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
