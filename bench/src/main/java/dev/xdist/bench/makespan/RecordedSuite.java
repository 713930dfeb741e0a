package dev.xdist.bench.makespan;

import dev.xdist.provider.forecast.ClassWork;
import dev.xdist.provider.forecast.TestWork;
import dev.xdist.provider.unit.Invocations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Suites of real projects, as Surefire's reports had them: a line for each class with its set-up and what each of its
 * methods took, in milliseconds, {@code 900*42} for a template with 42 invocations.
 */
enum RecordedSuite {
    COMMONS_LANG3("commons-lang3"),
    COMMONS_MATH3("commons-math3"),
    COMMONS_POOL2("commons-pool2"),
    NETTY_TESTSUITE("netty-testsuite");

    private static final long MILLI = 1_000_000;

    private final String file;

    RecordedSuite(String file) {
        this.file = file;
    }

    TestSuite read() throws IOException {
        InputStream in = RecordedSuite.class.getResourceAsStream(file + ".tsv");
        if (in == null) {
            throw new IOException("there is no " + file + ".tsv");
        }
        List<ClassWork> works = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean splittable = lines.readLine().endsWith("splittable");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                works.add(work(line.split("\t", -1), splittable));
            }
        }
        return new TestSuite(file, works);
    }

    private static ClassWork work(String[] fields, boolean splittable) {
        List<TestWork> tests = new ArrayList<>();
        for (String field : fields[2].split(",", -1)) {
            if (!field.isEmpty()) {
                int star = field.indexOf('*');
                long millis = Long.parseLong(star < 0 ? field : field.substring(0, star));
                int count = star < 0 ? 0 : Integer.parseInt(field.substring(star + 1));
                Invocations list = star < 0 ? Invocations.NONE : new Invocations(count, 1);
                tests.add(new TestWork(fields[0] + "/m" + tests.size(), millis * MILLI, list));
            }
        }
        return new ClassWork(Long.parseLong(fields[1]) * MILLI, tests, splittable && tests.size() > 0);
    }
}
