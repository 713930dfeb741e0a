package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.XdistUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaInstallTest {
    private static final int JAVA_17_CLASS_FILE = 61;

    @TempDir
    Path basedir;

    @ParameterizedTest
    @CsvSource({"1.8.0_412, 8", "17.0.15, 17", "25, 25", "21-ea, 21", "11+28, 11", "'', 0", "none, 0"})
    void javaVersion_featureNumber(String version, int feature) {
        assertThat(JavaInstall.parse(version)).isEqualTo(feature);
    }

    @Test
    void noJavaNamed_isTheControllersOwn() {
        JavaInstall java = JavaInstall.of(NodeSpec.POPEN, jvm(), JAVA_17_CLASS_FILE);

        assertThat(java.executable()).isExecutable();
        assertThat(java.feature()).isEqualTo(Runtime.version().feature());
    }

    @Test
    void homeRelativeToTheModule_isFoundWithItsVersion() throws IOException {
        fakeJdk("21.0.1");

        JavaInstall java = JavaInstall.of(spec("jdk"), jvm(), JAVA_17_CLASS_FILE);

        assertThat(java).isEqualTo(new JavaInstall(basedir.resolve("jdk/bin/java"), 21));
    }

    @Test
    void javaOlderThanTheClassFiles_isRefused() throws IOException {
        fakeJdk("1.8.0_412");

        assertThatThrownBy(() -> JavaInstall.of(spec("jdk"), jvm(), JAVA_17_CLASS_FILE))
                .isInstanceOf(XdistUsageException.class)
                .hasMessage("xdist.tx: java=jdk is Java 8, but the test classes are compiled for Java 17"
                        + " (spec popen//java=jdk). Nothing was run."
                        + " Name a newer one, or compile the tests with <release>8</release>.");
    }

    @Test
    void noProgram_isRefused() {
        assertThatThrownBy(() -> JavaInstall.of(spec("jdk"), jvm(), JAVA_17_CLASS_FILE))
                .isInstanceOf(XdistUsageException.class)
                .hasMessage("xdist.tx: java=jdk is no JVM: there is no program " + basedir.resolve("jdk")
                        + " (spec popen//java=jdk). Nothing was run. Name a JDK's home or its java program.");
    }

    private void fakeJdk(String version) throws IOException {
        Path program = basedir.resolve("jdk/bin/java");
        Files.createDirectories(program.getParent());
        Files.createFile(program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(basedir.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static NodeSpec spec(String java) {
        return new NodeSpec("popen//java=" + java, null, java, null, Map.of(), List.of(), null);
    }

    private ControllerJvm jvm() {
        return new ControllerJvm(
                Path.of(System.getProperty("java.home")),
                List.of(),
                List.of(),
                Map.of("basedir", basedir.toString()),
                true);
    }
}
