package dev.xdist.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All TEST-*.xml below one folder. */
public final class Reports {
    private static final Pattern WORKER = Pattern.compile("ran on (\\w+)");

    private final Path folder;
    private final List<TestCase> cases;

    private Reports(Path folder, List<TestCase> cases) {
        this.folder = folder;
        this.cases = cases;
    }

    /** Reads a folder of reports. */
    public static Reports in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<TestCase> cases = new ArrayList<>();
            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .map(XmlReport::cases)
                    .forEach(cases::addAll);
            return new Reports(folder, cases);
        } catch (IOException e) {
            throw new UncheckedIOException("no reports in " + folder, e);
        }
    }

    /** Fails unless both hold the same multiset of class, name and outcome. */
    public Reports sameResultsAs(Reports expected) {
        Map<String, Integer> difference = new TreeMap<>();
        expected.cases.forEach(test -> difference.merge(test.result(), 1, Integer::sum));
        cases.forEach(test -> difference.merge(test.result(), -1, Integer::sum));
        difference.values().removeIf(count -> count == 0);
        if (expected.cases.isEmpty() || !difference.isEmpty()) {
            throw new AssertionError(expected.cases.size() + " expected; missing (+) or unexpected (-): " + difference);
        }
        return this;
    }

    /** Fails unless both hold the same files with the same text, but for durations, addresses and properties. */
    public Reports sameTextAs(Reports expected) {
        Map<String, String> wanted = XmlReport.texts(expected.folder);
        Map<String, String> seen = XmlReport.texts(folder);
        if (!wanted.equals(seen)) {
            throw new AssertionError("wanted:\n" + wanted + "\nseen:\n" + seen);
        }
        return this;
    }

    /** Fails unless there are so many test cases. */
    public Reports count(int expected) {
        if (cases.size() != expected) {
            throw new AssertionError(expected + " tests expected, there are " + cases.size() + ": " + cases);
        }
        return this;
    }

    /** Fails unless these and no other results are there, each as class#name:outcome, in any order. */
    public Reports only(Collection<String> expected) {
        List<String> seen = cases.stream().map(TestCase::result).sorted().toList();
        List<String> wanted = expected.stream().sorted().toList();
        if (!seen.equals(wanted)) {
            throw new AssertionError("wanted " + wanted + ", seen " + seen);
        }
        return this;
    }

    /** Returns the one test case with this class and name. */
    public TestCase test(String className, String name) {
        List<TestCase> found =
                cases.stream().filter(test -> test.is(className, name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times " + className + "#" + name + " in " + cases);
        }
        return found.get(0);
    }

    /** Returns the workers that tests named by printing "ran on" and their XDIST_WORKER. */
    public Set<String> workers() {
        Set<String> workers = new TreeSet<>();
        for (TestCase test : cases) {
            Matcher named = WORKER.matcher(test.output());
            while (named.find()) {
                workers.add(named.group(1));
            }
        }
        return workers;
    }

    /** Fails unless tests ran on exactly these workers; "null" is a JVM of Surefire's own. */
    public Reports ranOn(String... expected) {
        if (!workers().equals(new TreeSet<>(List.of(expected)))) {
            throw new AssertionError("wanted " + List.of(expected) + ", tests ran on " + workers());
        }
        return this;
    }

    /** Fails unless tests told where they ran, and all of them ran on workers. */
    public Reports distributed() {
        Set<String> seen = workers();
        if (seen.isEmpty() || !seen.stream().allMatch(name -> name.matches("gw\\d+"))) {
            throw new AssertionError("tests ran on " + seen);
        }
        return this;
    }

    /** Returns all test cases, file by file in order. */
    public List<TestCase> all() {
        return List.copyOf(cases);
    }
}
