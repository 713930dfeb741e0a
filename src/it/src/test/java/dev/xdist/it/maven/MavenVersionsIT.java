package dev.xdist.it.maven;

import dev.xdist.it.MavenRun;
import dev.xdist.it.Sample;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invoker runs every sample with the Maven that builds; these run two of them with the others. */
class MavenVersionsIT {
    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.9.16", "4.0.0-rc-6"})
    void pluginWithExtensions_isHeard(String version) throws IOException, InterruptedException {
        MavenStart maven = MavenStart.of("plugin-with-extensions", MavenStart.fetched(version));

        MavenRun run = maven.run("test", "-Dxdist.n=2");

        run.passed().counts(2, 0, 0, 0);
        Sample.in(maven.folder().toFile()).reports().ranOn("gw0", "gw1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.9.16", "4.0.0-rc-6"})
    void extensionClassPath_isHeard(String version) throws IOException, InterruptedException {
        MavenStart maven = MavenStart.of("ext-class-path-without-pom-change", MavenStart.fetched(version));

        MavenRun run = maven.run("test", "-Dxdist.n=2", "-Dmaven.ext.class.path=" + pluginJar());

        run.passed().counts(1, 0, 0, 0);
        Sample.in(maven.folder().toFile()).reports().distributed();
    }

    private static Path pluginJar() {
        String version = System.getProperty("it.version");
        return Path.of(
                System.getProperty("it.repository"),
                "dev/xdist/xdist-maven-plugin",
                version,
                "xdist-maven-plugin-" + version + ".jar");
    }
}
