package dev.xdist.bench.makespan;

import dev.xdist.provider.forecast.Costs;
import dev.xdist.provider.forecast.LowerBound;
import dev.xdist.provider.forecast.VirtualRun;
import dev.xdist.provider.schedule.Auto.Piece;
import dev.xdist.provider.session.SessionPlan;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One suite over one number of nodes, in some modes, auto that knows durations among them, with the same starts and the
 * same history. What was not played has no ratio: it is {@link Double#NaN}.
 *
 * @param suite its name
 * @param tests in it
 * @param nodes how many
 * @param nanos by mode: makespan from the nodes' mean start on
 * @param bound the greater of a fair share of all and the longest unit: a test, or one invocation where these are dealt
 * @param setUpBound the same, where all set-ups that a split costs are counted too
 * @param clairvoyant makespan of a schedule that knew everything before; {@link Double#NaN} if none was looked for
 */
record Trial(
        String suite,
        int tests,
        int nodes,
        Map<Mode, Double> nanos,
        Map<Mode, Double> bound,
        double setUpBound,
        double clairvoyant) {
    /** A node is ready after a second, give or take a tenth. */
    private static final double START_NANOS = 1e9;

    private static final double START_SPREAD = 0.1;

    /** Nothing is guessed for more than this: there every mode is at its bound. */
    private static final int CLAIRVOYANT_TESTS_MAX = 100_000;

    static Trial of(TestSuite suite, int nodes, long seed, Set<Mode> modes) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] starts = new long[nodes];
        long sum = 0;
        long first = Long.MAX_VALUE;
        for (int slot = 0; slot < nodes; slot++) {
            starts[slot] = (long) (START_NANOS * (1 - START_SPREAD + 2 * START_SPREAD * random.nextDouble()));
            sum += starts[slot];
            first = Math.min(first, starts[slot]);
        }
        Costs costs = new Costs(slot -> starts[slot], Costs.LOCAL_WAY_NANOS, 0);
        double mean = (double) sum / nodes;
        SessionPlan known = suite.known(nodes, random);
        SessionPlan unknown = suite.unknown(nodes, random);
        Map<Mode, Double> nanos = new EnumMap<>(Mode.class);
        Map<Mode, Double> bounds = new EnumMap<>(Mode.class);
        for (Mode mode : modes) {
            VirtualRun.Outcome outcome = VirtualRun.play(mode.known ? known : unknown, mode.scheduler(), suite, costs);
            nanos.put(mode, outcome.wallNanos() - mean);
            LowerBound bound = LowerBound.of(suite.classes(), suite, mode.smallest);
            // who is ready early may begin the longest early
            bounds.put(mode, Math.max((double) bound.totalNanos() / nodes, bound.longestNanos() - (mean - first)));
        }
        LowerBound plain = LowerBound.of(suite.classes(), suite, Piece.INVOCATION);
        double setUpBound = SetUpBound.nanos(suite.works(), plain, nodes) - (mean - first);
        double least = Objects.requireNonNull(bounds.get(Mode.AUTO_KNOWN));
        boolean looked = suite.tests() <= CLAIRVOYANT_TESTS_MAX && !suite.locked();
        double clairvoyant =
                looked ? new Clairvoyant(suite.works(), starts).end((long) (mean + least)) - mean : Double.NaN;
        return new Trial(suite.name(), suite.tests(), nodes, nanos, bounds, Math.max(least, setUpBound), clairvoyant);
    }

    /** How near to the bound anybody could come who knew everything. */
    double clairvoyantRatio() {
        return clairvoyant / Objects.requireNonNull(bound.get(Mode.AUTO_KNOWN));
    }

    /** How much longer auto takes than somebody who knew everything. */
    double autoOverClairvoyant() {
        return nanos(Mode.AUTO_KNOWN) / clairvoyant;
    }

    double ratio(Mode mode) {
        return nanos(mode) / bound.getOrDefault(mode, Double.NaN);
    }

    private double nanos(Mode mode) {
        return nanos.getOrDefault(mode, Double.NaN);
    }

    /** How near auto comes to what can be reached when set-ups are paid for. */
    double autoOverSetUpBound() {
        return nanos(Mode.AUTO_KNOWN) / setUpBound;
    }

    /** How much longer auto takes than the best of the others that know as much; below 1: less. */
    double autoOverBestOther() {
        double best = nanos.entrySet().stream()
                .filter(each -> !Mode.AUTO.contains(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(Double.NaN);
        return nanos(Mode.AUTO_KNOWN) / best;
    }

    /** By how many seconds it is longer. */
    double secondsOverBestOther() {
        double auto = nanos(Mode.AUTO_KNOWN) / 1e9;
        return auto - auto / autoOverBestOther();
    }
}
