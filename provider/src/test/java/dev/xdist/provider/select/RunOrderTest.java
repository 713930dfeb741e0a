package dev.xdist.provider.select;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.maven.surefire.api.testset.RunOrderParameters;
import org.apache.maven.surefire.api.util.DefaultRunOrderCalculator;
import org.apache.maven.surefire.api.util.DefaultScanResult;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOrderTest {
    /** Any classes do: Surefire's own orders need loaded ones. */
    private static final List<Class<?>> CLASSES = List.of(
            String.class,
            Integer.class,
            ArrayList.class,
            HashMap.class,
            Path.class,
            Random.class,
            Thread.class,
            Map.class);

    @TempDir
    Path dir;

    private static List<String> ours(Map<String, String> properties, int hour) {
        List<String> names = CLASSES.stream().map(Class::getName).collect(toList());
        List<ClassId> order = RunOrder.of(properties, () -> hour, 1).order(new DefaultScanResult(names));
        assertThat(order).extracting(ClassId::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        return order.stream().map(ClassId::name).collect(toList());
    }

    private static List<String> surefires(RunOrderParameters parameters, int threads) {
        return surefires(parameters, threads, CLASSES);
    }

    private static List<String> surefires(RunOrderParameters parameters, int threads, List<Class<?>> classes) {
        TestsToRun all = new TestsToRun(new LinkedHashSet<>(classes));
        TestsToRun ordered = new DefaultRunOrderCalculator(parameters, threads).orderTestClasses(all);
        return StreamSupport.stream(ordered.spliterator(), false)
                .map(Class::getName)
                .collect(toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"filesystem", "alphabetical", "reversealphabetical", "Alphabetical", "alphabetical,random"})
    void order_isSurefires(String runOrder) {
        List<String> order = ours(Map.of("runOrder", runOrder), 0);

        assertThat(order).isEqualTo(surefires(new RunOrderParameters(runOrder, null), 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
    void random_isThatOfSurefire36ForTheSameSeed(long seed) {
        // before 3.6 it did not sort first; from sorted classes all versions do the same
        List<Class<?>> sorted = new ArrayList<>(CLASSES);
        sorted.sort(Comparator.comparing(Class::getName));

        List<String> order = ours(Map.of("runOrder", "random", "runOrderRandomSeed", Long.toString(seed)), 0);

        assertThat(order).isEqualTo(surefires(new RunOrderParameters("random", null, seed), 1, sorted));
    }

    @Test
    void hourly_isAlphabeticalInEvenHoursAndReversedInOdd() {
        List<String> alphabetical = ours(Map.of("runOrder", "alphabetical"), 0);
        List<String> reversed = ours(Map.of("runOrder", "reversealphabetical"), 0);

        assertThat(ours(Map.of("runOrder", "hourly"), 14)).isEqualTo(alphabetical);
        assertThat(ours(Map.of("runOrder", "hourly"), 15)).isEqualTo(reversed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"failedfirst", "balanced"})
    void orderByFormerRuns_isSurefiresForAnyStatistics(String runOrder) throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Path file = Files.writeString(dir.resolve("statistics-" + seed), randomStatistics(random));
            int threads = 1 + random.nextInt(3);

            List<String> order = ours(
                    Map.of(
                            "runOrder",
                            runOrder,
                            "runStatisticsFile",
                            file.toString(),
                            "threadcount",
                            Integer.toString(threads)),
                    0);

            assertThat(order)
                    .as("seed %s", seed)
                    .isEqualTo(surefires(new RunOrderParameters(runOrder, file.toFile()), threads));
        }
    }

    @Test
    void statisticsThatAreMissingOrBroken_changeNothing() throws IOException {
        Path broken = Files.writeString(dir.resolve("broken"), "x,y,z\n\n1\n1,2\nnull\n9999999999,1,java.util.Map,m\n");
        List<String> scanned = ours(Map.of(), 0);

        assertThat(ours(Map.of("runOrder", "failedfirst", "runStatisticsFile", broken.toString()), 0))
                .isEqualTo(scanned);
        assertThat(ours(
                        Map.of(
                                "runOrder",
                                "failedfirst",
                                "runStatisticsFile",
                                dir.resolve("no").toString()),
                        0))
                .isEqualTo(scanned);
        assertThat(ours(Map.of("runOrder", "balanced"), 0)).isEqualTo(scanned);
    }

    @Test
    void classFoundTwice_countsOnce() {
        List<ClassId> order =
                RunOrder.of(Map.of(), () -> 0, 0).order(new DefaultScanResult(List.of("b.B", "a.A", "b.B")));

        assertThat(order).containsExactly(new ClassId(0, "b.B"), new ClassId(1, "a.A"));
    }

    /** Classes with equal figures stand in no defined order, so each has figures of its own. */
    private static String randomStatistics(Random random) {
        List<Integer> ranks = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(ranks, random);
        StringBuilder text = new StringBuilder();
        for (Class<?> type : CLASSES) {
            int rank = ranks.remove(0);
            for (int i = random.nextInt(3); i > 0; i--) {
                text.append(10 * rank + random.nextInt(5)).append(',');
                text.append(1000 * (rank ^ 5) * (3 - i) + random.nextInt(100)).append(',');
                text.append(type.getName()).append(",m").append(i).append('\n');
                text.append(random.nextInt(4) == 0 ? " second line, of 1 name\n" : "");
            }
        }
        return text.toString();
    }
}
