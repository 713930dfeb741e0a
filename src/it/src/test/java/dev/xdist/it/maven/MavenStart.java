package dev.xdist.it.maven;

import dev.xdist.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A sample project in a folder of its own, and a Maven that runs there. */
final class MavenStart {
    private static final Path SAMPLES = Path.of(System.getProperty("xdist.root"), "src/it");
    private static final Path RUNS = Path.of(System.getProperty("it.folder"));

    private final Path home;
    private final Path folder;

    private MavenStart(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** Copies a sample to a new folder; home is the Maven that is to run it. */
    static MavenStart of(String sample, Path home) throws IOException {
        Path all = Files.createDirectories(RUNS);
        Path run = Files.createTempDirectory(all, sample + "-");
        copy(SAMPLES.resolve("sample"), run.resolve("sample"));
        copy(SAMPLES.resolve(sample), run.resolve(sample));
        return new MavenStart(home, run.resolve(sample));
    }

    /** Returns the Maven with this version, fetched by the build. */
    static Path fetched(String version) {
        return Path.of(System.getProperty("it.mavens"), "apache-maven-" + version);
    }

    Path folder() {
        return folder;
    }

    /** Runs Maven to its end. */
    MavenRun run(String... arguments) throws IOException, InterruptedException {
        Process maven = start(arguments);
        if (!maven.waitFor(3, TimeUnit.MINUTES)) {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
            throw new AssertionError("Maven did not end\n" + Files.readString(log()));
        }
        return MavenRun.of(Files.readString(log()));
    }

    /** Starts Maven; what it prints goes to a file. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(HearsInterrupt.COMMAND);
        command.addAll(List.of(
                home.resolve("bin/mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + System.getProperty("it.repository")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        // The outer Maven's script exports these; another Maven must find its own.
        List.of("MAVEN_HOME", "M2_HOME", "MAVEN_PROJECTBASEDIR", "MAVEN_CMD_LINE_ARGS", "MAVEN_OPTS")
                .forEach(builder.environment()::remove);
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        return builder.start();
    }

    Path log() {
        return folder.resolve("build.log");
    }

    private Path settings() throws IOException {
        String text = Files.readString(SAMPLES.resolve("settings.xml"));
        String already = Path.of(System.getProperty("it.already")).toUri().toString();
        return Files.writeString(folder.resolveSibling("settings.xml"), text.replace("@localRepositoryUrl@", already));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.startsWith(from.resolve("target")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /**
     * A build that runs in a shell's background ignores SIGINT, and with it all that it starts, shells and JVMs too.
     * GNU's env undoes that; where there is another env the build must run in the foreground.
     */
    private static final class HearsInterrupt {
        static final List<String> COMMAND = works(List.of("env", "--default-signal=INT"));

        private static List<String> works(List<String> prefix) {
            List<String> trial = new ArrayList<>(prefix);
            trial.add("true");
            try {
                return new ProcessBuilder(trial).start().waitFor() == 0 ? prefix : List.of();
            } catch (IOException e) {
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }
}
