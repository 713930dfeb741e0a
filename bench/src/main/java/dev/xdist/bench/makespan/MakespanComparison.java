package dev.xdist.bench.makespan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plays every suite over every number of nodes in every mode, and writes a table and a picture. The same each time.
 * Arguments: a folder for {@code makespan.md}, {@code .svg} and {@code .tsv} (every trial), the most tests an invented
 * suite may have, and the least; with a least one the recorded suites are left out.
 */
public final class MakespanComparison {
    private static final int[] NODES = {2, 4, 16, 100, 1_000, 10_000};
    private static final int[] TESTS = {100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int[] TESTS_IN_CLASS = {1, 10};
    /** Small suites differ more from one to the next. */
    private static final int SMALL = 1_000;

    /** From here on a trial takes minutes: only over the most nodes, without locks. */
    private static final int LARGE = 1_000_000;

    /** Here only auto is played: what deals all tests one by one would take hours. */
    private static final int HUGE = 10_000_000;

    private static final Set<Mode> ALL = EnumSet.allOf(Mode.class);
    private static final int SEEDS_SMALL = 5;
    private static final int SEEDS_RECORDED = 5;

    private MakespanComparison() {}

    /** Compares. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(args.length > 0 ? args[0] : ".");
        int testsMax = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        int testsMin = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        List<Callable<Trial>> todo = new ArrayList<>();
        List<Callable<Trial>> large = new ArrayList<>();
        for (RecordedSuite recorded : testsMin == 0 ? RecordedSuite.values() : new RecordedSuite[0]) {
            addRecorded(recorded.read(), todo);
        }
        int[] sizes = IntStream.of(TESTS)
                .filter(tests -> tests >= testsMin && tests <= testsMax)
                .toArray();
        for (Distribution distribution : Distribution.values()) {
            for (int tests : sizes) {
                for (int inClass : TESTS_IN_CLASS) {
                    if (tests >= LARGE) {
                        addLarge(tests, large, random -> distribution.suite(tests, inClass, random));
                    } else {
                        addInvented(tests, todo, random -> distribution.suite(tests, inClass, random));
                        addInvented(tests, todo, random -> distribution.locked(tests, inClass, random));
                    }
                }
            }
        }
        List<Trial> trials = run(todo, Runtime.getRuntime().availableProcessors());
        write(folder, trials);
        // each of these takes gigabytes, and minutes
        for (Callable<Trial> each : large) {
            trials.addAll(run(List.of(each), 1));
            write(folder, trials);
        }
    }

    private static void addRecorded(TestSuite suite, List<Callable<Trial>> todo) {
        for (int nodes : NODES) {
            for (int seed = 0; seed < SEEDS_RECORDED && nodes <= suite.tests(); seed++) {
                long trialSeed = seed;
                todo.add(() -> Trial.of(suite, nodes, trialSeed, ALL));
            }
        }
    }

    private static void addInvented(
            int tests, List<Callable<Trial>> todo, Function<SplittableRandom, TestSuite> invented) {
        int seeds = tests <= SMALL ? SEEDS_SMALL : 1;
        for (int seed = 0; seed < seeds; seed++) {
            long trialSeed = seed;
            for (int nodes : NODES) {
                if (nodes <= tests) {
                    todo.add(() -> Trial.of(invented.apply(new SplittableRandom(trialSeed)), nodes, trialSeed, ALL));
                }
            }
        }
    }

    private static void addLarge(
            int tests, List<Callable<Trial>> todo, Function<SplittableRandom, TestSuite> invented) {
        Set<Mode> modes = tests >= HUGE ? Mode.AUTO : ALL;
        todo.add(() -> Trial.of(invented.apply(new SplittableRandom(0)), NODES[NODES.length - 1], 0, modes));
    }

    private static List<Trial> run(List<Callable<Trial>> todo, int atOnce)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Trial> trials = new ArrayList<>();
            for (Future<Trial> trial : threads.invokeAll(todo)) {
                trials.add(trial.get());
            }
            return trials;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void write(Path folder, List<Trial> trials) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(Table.of("suite", trials, Trial::suite)).append('\n');
        text.append(Table.of("workers", trials, trial -> String.format(Locale.ROOT, "%,6d", trial.nodes())))
                .append('\n');
        text.append(Table.of("tests", trials, trial -> tests(trial))).append('\n');
        text.append("Furthest from the bound, and from the best other mode, with known durations:\n\n")
                .append(most(trials, trial -> trial.ratio(Mode.AUTO_KNOWN)))
                .append('\n')
                .append(most(trials, Trial::autoOverBestOther));
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("makespan.tsv"),
                trials.stream().map(MakespanComparison::record).toList());
        Files.writeString(folder.resolve("makespan.md"), text);
        Files.writeString(folder.resolve("makespan.svg"), Plot.of(trials));
    }

    private static String most(List<Trial> trials, ToDoubleFunction<Trial> of) {
        return trials.stream()
                .filter(trial -> Double.isFinite(of.applyAsDouble(trial)))
                .sorted(Comparator.comparingDouble(of).reversed())
                .limit(10)
                .map(MakespanComparison::told)
                .collect(Collectors.joining());
    }

    private static String tests(Trial trial) {
        return trial.suite().indexOf(',') < 0 ? "recorded" : String.format(Locale.ROOT, "%,9d", trial.tests());
    }

    private static String record(Trial trial) {
        StringBuilder line = new StringBuilder(trial.suite() + "\t" + trial.tests() + "\t" + trial.nodes());
        for (Mode mode : Mode.values()) {
            line.append(String.format(Locale.ROOT, "\t%.4f", trial.ratio(mode)));
        }
        return line.append(String.format(
                        Locale.ROOT,
                        "\t%.4f\t%.4f\t%.3f\t%.4f\t%.4f",
                        trial.autoOverSetUpBound(),
                        trial.autoOverBestOther(),
                        trial.secondsOverBestOther(),
                        trial.clairvoyantRatio(),
                        trial.autoOverClairvoyant()))
                .toString();
    }

    private static String told(Trial trial) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "- %s, %,d tests, %,d workers:", trial.suite(), trial.tests(), trial.nodes()));
        for (Mode mode : trial.nanos().keySet()) {
            line.append(String.format(Locale.ROOT, " %s %.3f;", mode.title, trial.ratio(mode)));
        }
        return line.append('\n').toString();
    }
}
