package dev.xdist.bench.makespan;

import dev.xdist.provider.forecast.ClassWork;
import dev.xdist.provider.forecast.LowerBound;
import java.util.List;

/**
 * What no schedule can do better than where a class that is split is set up once more on each node: within a time T a
 * node does at most T less the set-up of a class's tests, so that class needs so many nodes, and all set-ups together
 * with all tests have to fit on all nodes. The least such T, found by halving.
 */
final class SetUpBound {
    private static final int HALVINGS = 40;

    private SetUpBound() {}

    static double nanos(List<ClassWork> works, LowerBound plain, int nodes) {
        double low = (double) plain.nanos(nodes);
        double high = Math.max(low, (double) plain.totalNanos());
        if (fits(works, low, nodes)) {
            return low;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (fits(works, middle, nodes)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean fits(List<ClassWork> works, double nanos, int nodes) {
        double needed = 0;
        for (ClassWork work : works) {
            double setUp = (double) work.setUpNanos();
            double tests = (double) work.nanos() - setUp;
            double room = nanos - setUp;
            double parts = work.splittable() && room > 0 ? Math.max(1, Math.ceil(tests / room)) : 1;
            needed += tests + parts * setUp;
        }
        return needed <= nanos * nodes;
    }
}
