package dev.xdist.provider.sim;

import java.util.SplittableRandom;

/**
 * What goes wrong in a simulated run, besides what the suite does.
 *
 * @param startFails one start in so many fails; 0: none
 * @param dies before one frame in so many its node dies; 0: never
 * @param lies before one frame in so many stands a lie; 0: never
 * @param hangs one test, set-up or discovery in so many does not end; 0: none
 * @param stops before one frame in so many its node is stopped, and is silent from then on; 0: never
 * @param late one time in so many the session is woken when it is long too late; 0: never
 * @param diesNode the node, by number, that dies before it sends frame {@code diesFrame}; -1: none
 * @param diesFrame from 0; a node that dies before frame 0 never is ready
 * @param cancelMillis when the run is cancelled; 0: never
 * @param latencyMillis frames take up to so long, in order for each node
 * @param calmMillis from then on nothing goes wrong any more
 */
record Faults(
        int startFails,
        int dies,
        int lies,
        int hangs,
        int stops,
        int late,
        int diesNode,
        int diesFrame,
        int cancelMillis,
        int latencyMillis,
        int calmMillis) {
    static Faults none() {
        return new Faults(0, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0);
    }

    /** One death at one place. */
    static Faults death(int node, int frame) {
        return new Faults(0, 0, 0, 0, 0, 0, node, frame, 0, 1, Integer.MAX_VALUE);
    }

    static Faults random(SplittableRandom random) {
        return new Faults(
                some(random, 2, 12),
                some(random, 4, 120),
                some(random, 20, 200),
                some(random, 4, 100),
                some(random, 10, 200),
                some(random, 2, 10),
                -1,
                0,
                random.nextInt(10) == 0 ? random.nextInt(1, 300) : 0,
                random.nextInt(1, 60),
                random.nextInt(2_000));
    }

    /** Whether a run comes to its end only by limits of time. */
    boolean needLimits() {
        return hangs > 0 || stops > 0;
    }

    private static int some(SplittableRandom random, int from, int to) {
        return random.nextInt(3) == 0 ? random.nextInt(from, to) : 0;
    }
}
