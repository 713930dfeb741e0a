package dev.xdist.it.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Does harm to the workers of a Maven run for as long as it goes: kills one, kills all at once, stops one for a while,
 * stops one for good, cuts the link of one that lives on. Who and when is drawn from a seed; what a worker is doing
 * then is not.
 */
final class Attacks {
    private static final String WORKER = "dev.xdist.worker.WorkerMain";
    private static final long PAUSE_MILLIS_MAX = 4_000;
    /** A worker that is up has used so much; a run of which none ever came up ends, and leaves nothing to compare. */
    private static final Duration UP = Duration.ofSeconds(2);

    private final Process maven;
    private final String cutLink;
    private final SplittableRandom random;
    private final int attacksMax;
    private final List<String> told = new ArrayList<>();

    /** Takes the program that cuts the connections of a process; see {@code bench/cut-link.py}. */
    Attacks(Process maven, String cutLink, long seed, int attacksMax) {
        this.maven = maven;
        this.cutLink = cutLink;
        this.random = new SplittableRandom(seed);
        this.attacksMax = attacksMax;
    }

    /** Returns what was done, in order, when Maven has ended; fails if it does not within that time. */
    List<String> untilTheEnd(long minutes) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        while (!maven.waitFor(1 + random.nextLong(PAUSE_MILLIS_MAX), TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the run has not ended within " + minutes + " minutes, after " + told);
            }
            List<ProcessHandle> workers = workers(maven);
            if (told.size() < attacksMax && (told.isEmpty() ? isAnyUp(workers) : !workers.isEmpty())) {
                attack(workers);
            }
        }
        return told;
    }

    private static boolean isAnyUp(List<ProcessHandle> workers) {
        return workers.stream()
                .anyMatch(worker -> worker.info()
                        .totalCpuDuration()
                        .filter(used -> used.compareTo(UP) > 0)
                        .isPresent());
    }

    static List<ProcessHandle> workers(Process maven) {
        return maven.descendants()
                .filter(Attacks::isWorker)
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
    }

    /** Whether a process is a worker, of whichever run. */
    static boolean isWorker(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(WORKER);
    }

    private void attack(List<ProcessHandle> workers) throws IOException, InterruptedException {
        ProcessHandle one = workers.get(random.nextInt(workers.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                for (ProcessHandle worker : workers) {
                    signal("KILL", worker);
                }
                told.add("all killed");
            }
            case 1 -> {
                signal("STOP", one);
                told.add("one stopped for good");
            }
            case 2, 3 -> {
                long millis = random.nextLong(PAUSE_MILLIS_MAX);
                signal("STOP", one);
                boolean ended = maven.waitFor(millis, TimeUnit.MILLISECONDS);
                signal("CONT", one);
                told.add("one stopped for " + millis + " ms" + (ended ? ", to the end" : ""));
            }
            case 4, 5 -> told.add(isCut(one) ? "one link cut" : "no link to cut");
            default -> {
                signal("KILL", one);
                told.add("one killed");
            }
        }
    }

    private boolean isCut(ProcessHandle process) throws IOException, InterruptedException {
        return new ProcessBuilder(cutLink, String.valueOf(process.pid()))
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }
}
