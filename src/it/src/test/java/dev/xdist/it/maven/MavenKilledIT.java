package dev.xdist.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However Maven ends, nothing that it started for the tests is left two seconds later. */
class MavenKilledIT {
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL", "INT"})
    void workersAndController_endWithMaven(String signal) throws IOException, InterruptedException {
        MavenStart sample = MavenStart.of("maven-killed-leaves-no-process", home());
        Process maven = sample.start("test", "-Dxdist.n=2");
        File[] running = waitForTwo(sample, maven);
        List<ProcessHandle> started =
                Stream.concat(maven.descendants(), workers(running)).toList();

        List<String> left = leftTwoSecondsAfter(signal, maven, started);

        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(left).as("left after two seconds").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL", "INT"})
    void hostOfASharedResource_closesIt_andEndsWithMaven(String signal) throws IOException, InterruptedException {
        MavenStart sample = MavenStart.of("shared-resources-live-in-a-jvm-of-their-own", home());
        Process maven = sample.start("test", "-Dxdist.n=1", "-Dtest=WaitsTest", "-Dreports=killed");
        Path life = sample.folder().resolve("target/killed-life");
        boolean waits = becomesTrue(Duration.ofMinutes(2), () -> lines(life).contains("waits"));
        List<ProcessHandle> started = maven.descendants().toList();

        List<String> left = leftTwoSecondsAfter(signal, maven, started);

        assertThat(waits).as("the test waits").isTrue();
        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(left).as("left after two seconds").isEmpty();
        assertThat(lines(life)).containsExactly("started", "waits", "closed");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> leftTwoSecondsAfter(String signal, Process maven, List<ProcessHandle> started)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(maven.pid()))
                .start()
                .waitFor();
        becomesTrue(Duration.ofSeconds(2), () -> started.stream().noneMatch(MavenKilledIT::isRunning));
        List<String> left = started.stream()
                .filter(MavenKilledIT::isRunning)
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .toList();
        started.forEach(ProcessHandle::destroyForcibly);
        return left;
    }

    /** A process whose parent is gone may be listed until its new parent asks for it, but has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static File[] waitForTwo(MavenStart sample, Process maven) throws IOException, InterruptedException {
        File pids = sample.folder().resolve("target/pids").toFile();
        boolean both = becomesTrue(Duration.ofMinutes(2), () -> pids.list() != null && pids.list().length == 2);
        if (!both) {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
            throw new AssertionError("the tests did not begin\n" + Files.readString(sample.log()));
        }
        return pids.listFiles();
    }

    private static Stream<ProcessHandle> workers(File[] pids) {
        return Stream.of(pids)
                .map(file -> ProcessHandle.of(Long.parseLong(file.getName())).orElseThrow());
    }

    private static Path home() {
        return MavenStart.fetched("3.9.16");
    }

    /** Asks again and again; processes end in their own time and tell nobody but their parent. */
    private static boolean becomesTrue(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
