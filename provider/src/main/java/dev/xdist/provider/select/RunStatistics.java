package dev.xdist.provider.select;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Surefire's file of former runs ({@code successful builds,millis,class,method} a line), for its run orders
 * {@code failedfirst} and {@code balanced}. A line that does not fit is passed over: an order is not worth a run.
 */
final class RunStatistics {
    /** By class; a hash map as Surefire has it, so that classes with equal figures come out in its order. */
    private final Map<String, Figures> classes = new HashMap<>();

    private RunStatistics() {}

    static RunStatistics none() {
        return new RunStatistics();
    }

    static RunStatistics read(String file) {
        RunStatistics result = new RunStatistics();
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            return result;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(path), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                result.add(line);
            }
        } catch (IOException e) {
            return none();
        }
        return result;
    }

    /** Classes with a test that failed last, or never ran, before those that have passed for long. */
    List<String> failedFirst(List<String> names) {
        return prioritized(names, Comparator.comparingInt(figures -> figures.successfulBuilds));
    }

    /** Longest first, dealt out to so many threads and taken from them in turn. */
    List<String> balanced(List<String> names, int threads) {
        List<String> sorted = prioritized(
                names,
                Comparator.comparingInt((Figures figures) -> figures.millis).reversed());
        if (threads == 1) {
            return sorted;
        }
        List<List<String>> lists = new ArrayList<>();
        int[] busyMillis = new int[threads];
        for (int i = 0; i < threads; i++) {
            lists.add(new ArrayList<>());
        }
        for (String name : sorted) {
            int least = 0;
            for (int i = 1; i < threads; i++) {
                least = busyMillis[i] < busyMillis[least] ? i : least;
            }
            Figures figures = classes.get(name);
            busyMillis[least] += figures == null ? 0 : figures.millis;
            lists.get(least).add(name);
        }
        return inTurn(lists, names.size());
    }

    private static List<String> inTurn(List<List<String>> lists, int size) {
        List<String> result = new ArrayList<>(size);
        for (int index = 0; result.size() < size; index++) {
            for (List<String> list : lists) {
                if (index < list.size()) {
                    result.add(list.get(index));
                }
            }
        }
        return result;
    }

    /** Each class has its place among all recorded ones; one that is not recorded shares the first place. */
    private List<String> prioritized(List<String> names, Comparator<Figures> order) {
        List<Figures> recorded = new ArrayList<>(classes.values());
        recorded.sort(order);
        Map<String, Integer> places = new HashMap<>();
        for (Figures figures : recorded) {
            places.put(figures.name, places.size());
        }
        List<String> result = new ArrayList<>(names);
        result.sort(Comparator.comparingInt(name -> places.getOrDefault(name, 0)));
        return result;
    }

    private void add(String line) {
        if (line.startsWith(" ")) {
            return; // a method's name goes on
        }
        String[] fields = line.split(",", 4);
        if (fields.length < 3) {
            return;
        }
        try {
            int successfulBuilds = Integer.parseInt(fields[0]);
            int millis = Integer.parseInt(fields[1]);
            classes.computeIfAbsent(fields[2], Figures::new).add(successfulBuilds, millis);
        } catch (NumberFormatException e) {
            return; // no line of Surefire's
        }
    }

    private static final class Figures {
        private final String name;
        private int millis;
        private int successfulBuilds = Integer.MAX_VALUE;

        Figures(String name) {
            this.name = name;
        }

        void add(int successful, int more) {
            millis += more;
            successfulBuilds = Math.min(successfulBuilds, successful);
        }
    }
}
