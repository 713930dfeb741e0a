package dev.xdist.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a worker costs before its first test, beside launcher and Jupiter alone on the same class path: CPU (user and
 * system) of the process, and time from its start. The two take turns, so that a change of the machine's load meets
 * both. Linux only: the figures come from /proc.
 *
 * <p>Arguments: rounds, then the JDKs' homes.
 */
public final class WorkerStart {
    private static final double MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux that Java runs on

    private final String java;
    private final String classPath = classPath();
    private final Path file;

    private WorkerStart(String java, Path file) {
        this.java = java;
        this.file = file;
    }

    private record Cost(double cpuMillis, double wallMillis) {}

    /** Prints one line per JDK: medians and their ratios. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 11;
        List<String> homes = args.length > 1
                ? Arrays.asList(args).subList(1, args.length)
                : List.of(System.getProperty("java.home"));
        System.out.println("| JDK | launcher alone, CPU / wall ms | worker, CPU / wall ms | ratio, CPU / wall |");
        System.out.println("| --- | --- | --- | --- |");
        for (String home : homes) {
            Path file = Files.createTempFile("first-test", ".txt");
            System.out.println(new WorkerStart(home + "/bin/java", file).measure(rounds));
            Files.delete(file);
        }
    }

    private String measure(int rounds) throws IOException, InterruptedException {
        List<Cost> alone = new ArrayList<>();
        List<Cost> worker = new ArrayList<>();
        for (int i = -1; i < rounds; i++) { // the first round only fills the disk's cache
            Cost first = launcherAlone();
            Cost second = worker();
            if (i >= 0) {
                alone.add(first);
                worker.add(second);
            }
        }
        Cost plain = median(alone);
        Cost ours = median(worker);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f / %.0f | %.0f / %.0f | %.2f / %.2f |",
                java,
                plain.cpuMillis(),
                plain.wallMillis(),
                ours.cpuMillis(),
                ours.wallMillis(),
                ours.cpuMillis() / plain.cpuMillis(),
                ours.wallMillis() / plain.wallMillis());
    }

    private Cost launcherAlone() throws IOException, InterruptedException {
        long start = System.currentTimeMillis();
        int status = command(LauncherAlone.class.getName()).start().waitFor();
        return cost(start, status);
    }

    private Cost worker() throws IOException, InterruptedException {
        long start = System.currentTimeMillis();
        int status = OneWorker.serve(command("dev.xdist.worker.WorkerMain"), FirstTest.class.getName());
        return cost(start, status);
    }

    private ProcessBuilder command(String main) {
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx512m", "-cp", classPath, main)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(FirstTest.FILE, file.toString());
        return builder;
    }

    private Cost cost(long start, int status) throws IOException {
        if (status != 0 || Files.size(file) == 0) {
            throw new IOException("the process ended with " + status + " and did not run its test");
        }
        String[] words = Files.readString(file).split(" ", 2);
        // fields 14 and 15 of /proc/self/stat, counted after the program's name in brackets
        String[] stat = words[1].substring(words[1].lastIndexOf(')') + 2).split(" ");
        double ticks = Double.parseDouble(stat[11]) + Double.parseDouble(stat[12]);
        Files.writeString(file, "");
        return new Cost(ticks * MILLIS_PER_TICK, Long.parseLong(words[0]) - start);
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::cpuMillis), median(costs, Cost::wallMillis));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** As a run has it: the worker's jar first, then the user's folder, then JUnit. */
    private static String classPath() {
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        Stream<String> parts = Stream.of("xdist-worker.*", "classes", "(junit-|opentest4j|apiguardian|jspecify).*");
        return parts.flatMap(part ->
                        all.stream().filter(entry -> new File(entry).getName().matches(part)))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
