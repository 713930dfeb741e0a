package dev.xdist.maven.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.xdist.provider.option.XdistUsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything runs, with the exact text. */
class RulesTest {
    @TempDir
    Path folder;

    private Build build;

    @BeforeEach
    void newBuild() {
        build = new Build(folder).say("xdist.n", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.12.4", "2.22.2", "3.0.0-M5"})
    void surefireTooOld_isRefused(String version) {
        build.module("web", Build.surefire(version));

        assertThat(refusal())
                .isEqualTo(
                        "Module \"web\" uses maven-surefire-plugin " + version
                                + ", which cannot load xdist; 3.0.0 or newer can. Set its <version>, or run without -Dxdist.n.");
    }

    @Test
    void surefireTooOldWithOptionsFromPom_namesTheOtherWayOut() {
        Build quiet = new Build(folder);
        MavenProject project = quiet.module("web", Build.surefire("2.12.4"));
        project.getProperties().setProperty("xdist.n", "2");

        assertThat(refusal(quiet)).endsWith("Set its <version>, or run with -Dxdist.n=0.");
    }

    @Test
    void surefireTooOldAndSpecsAlone_namesTx() {
        Build listed = new Build(folder).say("xdist.tx", "2*popen");
        listed.module("web", Build.surefire("2.12.4"));

        assertThat(refusal(listed)).endsWith("Set its <version>, or run without -Dxdist.tx.");
    }

    @Test
    void oneModuleRefused_noModuleIsTouched() {
        Plugin good = Build.surefire("3.6.1");
        build.module("good", good);
        build.module("web", Build.surefire("2.12.4"));

        assertThat(refusal()).startsWith("Module \"web\"");
        assertThat(good.getConfiguration()).isNull();
        assertThat(good.getDependencies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"skipTests, true", "skipTests, ''", "maven.test.skip, true"})
    void testsSkipped_nothingIsRefused(String key, String value) {
        Plugin plugin = Build.surefire("2.12.4");
        build.module("web", plugin);
        build.say(key, value);

        build.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<skip>true</skip>", "<skipTests>true</skipTests>"})
    void testsSkippedInPom_nothingIsRefused(String configuration) {
        Plugin plugin = Build.surefire("2.12.4", configuration);
        build.module("web", plugin);

        build.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @Test
    void integrationTestsSkipped_surefireIsStillChecked() {
        build.module(
                "web",
                Build.plugin("org.apache.maven.plugins", "maven-failsafe-plugin", "2.12.4"),
                Build.surefire("2.22.2"));
        build.say("skipITs", "true");

        assertThat(refusal()).startsWith("Module \"web\" uses maven-surefire-plugin 2.22.2");
    }

    @Test
    void noTestsToSee_nothingIsRefusedYet() {
        Plugin plugin = Build.surefire("2.12.4");
        MavenProject project = build.module("web", plugin);
        delete(new File(project.getBuild().getTestSourceDirectory()));

        build.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @Test
    void failsafeWithoutVersion_isLeftToMaven() {
        Plugin plugin = Build.plugin("org.apache.maven.plugins", "maven-failsafe-plugin", null);
        build.module("web", plugin);

        build.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surefire-junit4", "surefire-junit47", "surefire-testng", "surefire-junit3"})
    void otherProvider_isRefused(String provider) {
        Plugin plugin = Build.surefire("3.5.4");
        plugin.addDependency(Build.dependency("org.apache.maven.surefire:" + provider + ":3.5.4"));
        build.module("web", plugin);

        assertThat(refusal())
                .isEqualTo("Module \"web\" gives maven-surefire-plugin the provider " + provider
                        + ", and Surefire would run the tests by both. Remove that <dependency> of the plugin,"
                        + " or run without -Dxdist.n.");
    }

    @Test
    void suiteFiles_areRefused() {
        build.module(
                "web", Build.surefire("3.6.1", "<suiteXmlFiles><suiteXmlFile>a.xml</suiteXmlFile></suiteXmlFiles>"));

        assertThat(refusal())
                .isEqualTo("Module \"web\" runs TestNG suite files (suiteXmlFiles), which xdist cannot share out."
                        + " Name test classes instead, or run without -Dxdist.n.");
    }

    @Test
    void testNgAlone_isRefusedBeforeCompilation() {
        MavenProject project = build.module("web", Build.surefire("3.5.4"));
        project.getModel().addDependency(Build.dependency("org.testng:testng:7.10.2"));
        build.dependencies.resolveTo("org.testng:testng:7.10.2");

        assertThat(refusal())
                .isEqualTo(
                        "Module \"web\" has TestNG 7.10.2 tests and no JUnit Platform engine for them, so xdist cannot"
                                + " run them. Add org.junit.support:testng-engine to its test dependencies, use Surefire 3.6.0"
                                + " or newer, or run without -Dxdist.n.");
    }

    @Test
    void oldJunit4_isRefusedBeforeCompilation() {
        MavenProject project = build.module("web", Build.surefire("3.5.4"));
        project.getModel().addDependency(Build.dependency("junit:junit:4.11"));
        build.dependencies.resolveTo("junit:junit:4.11", "org.hamcrest:hamcrest-core:1.3");

        assertThat(refusal())
                .isEqualTo(
                        "Module \"web\" has JUnit 4.11 tests, which no JUnit Platform engine runs, so xdist cannot run"
                                + " them. Use JUnit 4.12 or newer, or run without -Dxdist.n.");
    }

    @Test
    void junit4BesideAPlatformThatComesAlong_isNotRefused() {
        MavenProject project = build.module("web", Build.surefire("3.5.4"));
        project.getModel().addDependency(Build.dependency("junit:junit:4.13.2"));
        build.dependencies.resolveTo("junit:junit:4.13.2", "org.junit.platform:junit-platform-commons:1.10.5");

        build.inject();

        assertThat(build.dependencies.calls()).isEqualTo(1);
    }

    @Test
    void junit4WithJupiterNamedToo_isNotEvenResolved() {
        MavenProject project = build.module("web", Build.surefire("3.5.4"));
        project.getModel().addDependency(Build.dependency("junit:junit:4.13.2"));
        project.getModel().addDependency(Build.dependency("org.junit.jupiter:junit-jupiter:5.10.5"));

        build.inject();

        assertThat(build.dependencies.calls()).isZero();
    }

    @Test
    void classPathThatCannotBeResolvedYet_isLookedAtLater() {
        Plugin plugin = Build.surefire("3.5.4");
        MavenProject project = build.module("web", plugin);
        project.getModel().addDependency(Build.dependency("junit:junit:4.13.2"));
        build.dependencies.breakDown();

        build.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @Test
    void oldJvmInPom_isRefusedWithTheWayOut() throws IOException {
        Path java = jdk("jdk11", "11.0.2");
        build.module("core", Build.surefire("3.6.1", "<jvm>" + java + "</jvm>"));

        assertThat(refusal())
                .isEqualTo(
                        "The tests of module \"core\" run on Java 11 (jvm); the controller needs 17. Drop <jvm> and say"
                                + " which JDK the workers use: -Dxdist.tx=4*popen//java=" + folder.resolve("jdk11"));
    }

    @Test
    void oldJvmOnCommandLine_isRefused() throws IOException {
        build.module("core", Build.surefire("3.6.1"));
        build.say("jvm", jdk("jdk8", "1.8.0_292").toString());

        assertThat(refusal()).startsWith("The tests of module \"core\" run on Java 8 (jvm); the controller needs 17.");
    }

    @Test
    void oldJdkToolchain_isRefusedWithTheWayOut() throws IOException {
        build.module("core", Build.surefire("3.6.1", "<jdkToolchain><version>11</version></jdkToolchain>"));
        build.toolchains.matching = jdk("jdk11", "11.0.2").toString();

        assertThat(refusal())
                .isEqualTo(
                        "The tests of module \"core\" run on Java 11 (jdkToolchain); the controller needs 17. Drop the"
                                + " toolchain and say which JDK the workers use: -Dxdist.tx=4*popen//java="
                                + folder.resolve("jdk11"));
        assertThat(build.toolchains.wanted).isEqualTo(Map.of("version", "11"));
    }

    @Test
    void oldToolchainOfTheBuild_isRefused() throws IOException {
        Plugin toolchains = Build.plugin("org.apache.maven.plugins", "maven-toolchains-plugin", "3.2.0");
        toolchains.addExecution(Build.execution("jdk", "<toolchains><jdk><version>11</version></jdk></toolchains>"));
        build.module("core", Build.surefire("3.6.1"), toolchains);
        build.toolchains.matching = jdk("jdk11", "11.0.2").toString();

        assertThat(refusal())
                .startsWith(
                        "The tests of module \"core\" run on Java 11 (maven-toolchains-plugin); the controller needs 17.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "25"})
    void jvmNewEnough_isTaken(String version) throws IOException {
        Plugin plugin = Build.surefire("3.6.1", "<jvm>" + jdk("jdk", version) + "</jvm>");
        build.module("core", plugin);

        build.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @Test
    void javaOfASpecThatIsNotThere_isRefused() {
        Build listed = new Build(folder).say("xdist.tx", "popen,popen//java=/no/such/jdk");
        listed.module("core", Build.surefire("3.6.1"));

        assertThat(refusal(listed))
                .isEqualTo("xdist.tx: java=/no/such/jdk is neither a Java executable nor a folder with bin/java"
                        + " (set by -Dxdist.tx). Nothing was run.");
    }

    @Test
    void javaOfASpec_mayBeHomeExecutableOrBareName() throws IOException {
        Path java = jdk("jdk25", "25");
        Plugin plugin = Build.surefire("3.6.1");
        Build listed =
                new Build(folder).say("xdist.tx", "popen//java=" + java + ",popen//java=../jdk25,popen//java=java");
        listed.module("core", plugin);

        listed.inject();

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @Test
    void unknownOptionWithoutN_isRefusedToo() {
        Build quiet = new Build(folder).say("xdist.nn", "4");
        quiet.module("core", Build.surefire("3.6.1"));

        assertThat(refusal(quiet))
                .isEqualTo("xdist.nn: there is no such option; did you mean \"xdist.n\"? (set by -Dxdist.nn)."
                        + " Nothing was run.");
    }

    private String refusal() {
        return refusal(build);
    }

    private static String refusal(Build build) {
        return assertThatExceptionOfType(XdistUsageException.class)
                .isThrownBy(build::inject)
                .actual()
                .getMessage();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return java;
    }

    private static void delete(File testSources) {
        assertThat(testSources.delete()).isTrue();
        assertThat(testSources.getParentFile().delete()).isTrue();
    }
}
