package dev.xdist.it.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.xdist.it.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two workers on two versions of Java; where only one is installed there is nothing to see. */
class JdksIT {
    private static final int OLD = 17;

    /** A JDK's home and its feature version. */
    private record Jdk(Path home, int feature) {}

    private Jdk old;
    private Jdk newer;
    private MavenStart maven;

    @BeforeEach
    void findJdks() throws IOException {
        List<Jdk> all = installed();
        Optional<Jdk> first = all.stream().filter(jdk -> jdk.feature == OLD).findFirst();
        Optional<Jdk> last =
                all.stream().filter(jdk -> jdk.feature > OLD).max(Comparator.comparingInt(jdk -> jdk.feature));
        assumeTrue(first.isPresent() && last.isPresent(), "there is no Java 17 beside a newer one");
        old = first.get();
        newer = last.get();
        maven = MavenStart.of("classes-run-on-the-jdk-they-require", MavenStart.fetched("3.9.16"));
    }

    @Test
    void classThatRequiresAJdk_runsOnTheWorkerThatHasIt() throws IOException, InterruptedException {
        maven.run("test", "-Dtold=auto", specs()).passed().counts(3, 0, 0, 0);

        assertThat(told("auto-OldTest")).containsExactly(OLD);
        assertThat(told("auto-NewTest")).containsExactly(newer.feature);
        assertThat(told("auto-AnyTest")).hasSize(1);
    }

    @Test
    void whereEveryWorkerRunsEverything_itRunsOnThoseThatHaveIt() throws IOException, InterruptedException {
        maven.run("test", "-Dtold=each", "-Dxdist.dist=each", specs()).passed().counts(4, 0, 0, 0);

        assertThat(told("each-OldTest")).containsExactly(OLD);
        assertThat(told("each-NewTest")).containsExactly(newer.feature);
        assertThat(told("each-AnyTest")).containsExactlyInAnyOrder(OLD, newer.feature);
    }

    private String specs() {
        return "-Dxdist.tx=popen//java=" + newer.home + ",popen//java=" + old.home;
    }

    private List<Integer> told(String file) {
        return Sample.in(maven.folder().toFile()).lines("target/" + file).stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static List<Jdk> installed() throws IOException {
        Path mine = Path.of(System.getProperty("java.home")).toRealPath();
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                .map(Map.Entry::getValue)
                .map(Path::of);
        try (Stream<Path> beside = Files.list(mine.getParent())) {
            return Stream.of(Stream.of(mine), named, beside)
                    .flatMap(homes -> homes)
                    .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .map(JdksIT::jdk)
                    .toList();
        }
    }

    private static Jdk jdk(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            String version = lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .findFirst()
                    .orElse("JAVA_VERSION=\"0\"");
            return new Jdk(home, Integer.parseInt(version.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1")));
        } catch (IOException e) {
            // what does not say its version is of no use here
            return new Jdk(home, 0);
        }
    }
}
