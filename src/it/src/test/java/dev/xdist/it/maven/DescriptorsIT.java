package dev.xdist.it.maven;

import dev.xdist.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that may have few files open at a time. Where exactly they fail is up to the JVM. */
@EnabledOnOs(OS.LINUX)
class DescriptorsIT {
    /** Too few for the JVM to begin, for the controller to work, for its workers; then just enough. */
    @ParameterizedTest
    @ValueSource(ints = {16, 22, 24, 26, 32, 64})
    void controllerWithFew_neverPassesABuildWithoutItsTests(int files) throws IOException, InterruptedException {
        MavenStart maven = sample();

        MavenRun run = maven.run("test", "-Dxdist.n=2", "-Djvm=" + java(maven, files));

        if (run.toString().contains("BUILD SUCCESS")) {
            run.counts(2, 0, 0, 0);
        } else {
            run.failed().neverSays("Tests run: 2, Failures: 0, Errors: 0");
        }
    }

    @Test
    void workerWithFew_saysSo_andTheOthersRunAll() throws IOException, InterruptedException {
        MavenStart maven = sample();

        MavenRun run = maven.run("test", "-Dxdist.tx=popen//java=" + java(maven, 8) + ",2*popen");

        run.passed().counts(2, 0, 0, 0);
        run.saysLike("gw0 could not start: it stopped .*: no file descriptor is left .Too many open files.: ");
    }

    private static MavenStart sample() throws IOException {
        return MavenStart.of("plugin-with-extensions", MavenStart.fetched("3.9.16"));
    }

    /** A program that starts Java with so few files; Surefire wants it to be named so. */
    private static Path java(MavenStart maven, int files) throws IOException {
        Path program = maven.folder().resolve("few-" + files).resolve("bin").resolve("java");
        Files.createDirectories(program.getParent());
        Path real = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(program, "#!/bin/sh\nulimit -n " + files + "\nexec " + real + " \"$@\"\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
