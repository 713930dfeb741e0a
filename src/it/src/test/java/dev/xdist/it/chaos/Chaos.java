package dev.xdist.it.chaos;

import dev.xdist.it.Reports;
import dev.xdist.it.TestCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs a suite again and again while its workers are killed and stopped and their links are cut, and compares each run
 * with one of stock Surefire: every test has the same outcome, but for those that a dead worker was blamed on; none is
 * missing, none is there twice; and no process is left. What two runs of stock Surefire decide differently is left out.
 * See {@code bench/chaos.sh}.
 */
public final class Chaos {
    private static final int MINUTES_MAX = 20;
    private static final int ATTACKS_MAX = 12;
    private static final int LEFT_SECONDS_MAX = 2;
    /** A worker died in it, or two before they could begin it. */
    private static final Pattern BLAMED =
            Pattern.compile("(?s)^gw\\d+ .* while running |^(NotRun: )?(what may be left of it was )?not run: gw\\d+ .*"
                    + " before it could begin, for the second time");

    private final Path suite;
    private final String cutLink;
    private final List<String> command;
    private final Set<String> undecided;

    private Chaos(Path suite, String cutLink, List<String> command) {
        this.suite = suite;
        this.cutLink = cutLink;
        this.command = command;
        this.undecided = undecided(Reports.in(suite.resolve("stock")), Reports.in(suite.resolve("stock-again")));
    }

    /**
     * Arguments: folder of the suite, number of runs, first seed, the program that cuts links, then Maven's command
     * line for a run with xdist.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Chaos chaos = new Chaos(Path.of(args[0]), args[3], List.of(args).subList(4, args.length));
        System.out.println("left out, for stock Surefire itself decides them differently: " + chaos.undecided);
        Reports stock = Reports.in(Path.of(args[0], "stock"));
        long first = Long.parseLong(args[2]);
        int blamed = 0;
        int attacks = 0;
        for (int run = 0; run < Integer.parseInt(args[1]); run++) {
            long seed = first + run;
            List<String> done = chaos.run(seed);
            Set<String> crashed =
                    chaos.compare(stock, Reports.in(chaos.suite.resolve("target/surefire-reports")), seed);
            System.out.println("seed " + seed + ": " + done.size() + " attacks " + done + ", blamed " + crashed);
            blamed += crashed.size();
            attacks += done.size();
        }
        System.out.println(args[1] + " runs of " + stock.all().size() + " tests, " + attacks + " attacks, " + blamed
                + " tests blamed; all others as in stock Surefire, nothing twice, nothing lost, no process left");
    }

    private List<String> run(long seed) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(command)
                .directory(suite.toFile())
                .redirectErrorStream(true)
                .redirectOutput(suite.resolve("chaos-" + seed + ".log").toFile())
                .start();
        try {
            List<String> done = new Attacks(maven, cutLink, seed, ATTACKS_MAX).untilTheEnd(MINUTES_MAX);
            check(nothingLeft(), seed, "a worker is left");
            return done;
        } finally {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
        }
    }

    /** Waits for workers that are just about to go. */
    private static boolean nothingLeft() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LEFT_SECONDS_MAX);
        List<ProcessHandle> left;
        do {
            left = ProcessHandle.allProcesses().filter(Attacks::isWorker).toList();
            for (ProcessHandle process : left) {
                process.onExit()
                        .completeOnTimeout(process, 100, TimeUnit.MILLISECONDS)
                        .join();
            }
        } while (!left.isEmpty() && System.nanoTime() < end);
        return left.isEmpty();
    }

    /** Tests that are not in both with the same outcome, by name. */
    private static Set<String> undecided(Reports one, Reports other) {
        Map<String, Integer> difference = new TreeMap<>();
        one.all().forEach(test -> difference.merge(test.result(), 1, Integer::sum));
        other.all().forEach(test -> difference.merge(test.result(), -1, Integer::sum));
        Set<String> names = new TreeSet<>();
        difference.forEach((result, count) -> {
            if (count != 0) {
                names.add(name(result));
            }
        });
        return names;
    }

    /** Returns the tests that a dead worker was blamed on. */
    private Set<String> compare(Reports stock, Reports ours, long seed) {
        Map<String, Integer> difference = new TreeMap<>();
        stock.all().forEach(test -> difference.merge(test.result(), 1, Integer::sum));
        Set<String> blamed = new TreeSet<>();
        Set<String> unexpected = new TreeSet<>();
        for (TestCase test : ours.all()) {
            if (BLAMED.matcher(test.text()).find()) {
                blamed.add(name(test.result()));
            } else if (difference.merge(test.result(), -1, Integer::sum) < 0
                    && !undecided.contains(name(test.result()))) {
                unexpected.add(test.result());
            }
        }
        List<String> missing = new ArrayList<>();
        difference.forEach((result, count) -> {
            String name = name(result);
            // a worker that dies before the first test of a class costs the class, as one error
            boolean ofBlamedClass = blamed.contains(name.replaceAll("#.*", "#initializationError"));
            // and one that is lost before a template's first invocation costs the template
            boolean ofBlamedTemplate = blamed.contains(name.replaceAll("\\[\\d+].*", ""));
            boolean told = blamed.contains(name) || ofBlamedClass || ofBlamedTemplate;
            if (count > 0 && !told && !undecided.contains(name)) {
                missing.add(result);
            }
        });
        check(unexpected.isEmpty(), seed, "these are not in stock's reports, or twice: " + unexpected);
        check(missing.isEmpty(), seed, "these are missing: " + missing + "; blamed were " + blamed);
        return blamed;
    }

    private static String name(String result) {
        return result.substring(0, result.lastIndexOf(':'));
    }

    private static void check(boolean holds, long seed, String what) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + what);
        }
    }
}
