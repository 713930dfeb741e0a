package dev.xdist.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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
        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(left).as("left after two seconds").isEmpty();
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
