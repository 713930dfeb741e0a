package dev.xdist.maven.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStartTest {
    private static final String PLATFORM = "org.junit.platform:junit-platform-commons:1.10.5";

    @TempDir
    Path folder;

    private Build build;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void newBuild() {
        build = new Build(folder).say("xdist.n", "4");
        build.request().setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void mojoStarted(ExecutionEvent event) {
                heard.add("started");
            }

            @Override
            public void sessionEnded(ExecutionEvent event) {
                heard.add("ended");
            }
        });
    }

    @Test
    void testsStart_launcherOfTheProjectsVersionJoinsThePlugin() {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();
        Build.resolve(
                project,
                "org.junit.jupiter:junit-jupiter-api:5.10.5",
                "org.junit.jupiter:junit-jupiter-engine:5.10.5",
                "org.junit.platform:junit-platform-commons:1.10.5",
                "org.junit.platform:junit-platform-engine:1.10.5",
                "org.opentest4j:opentest4j:1.3.0");

        start(project, execution(plugin, "test"));
        start(project, execution(plugin, "test"));

        assertThat(plugin.getDependencies())
                .extracting("artifactId")
                .containsExactly("xdist-provider", "junit-platform-launcher");
        assertThat(heard).containsExactly("started", "started");
    }

    @Test
    void junit4ByVintage_isToldToTheController() {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();

        MojoExecution execution = started(project, plugin, "junit:junit:4.13.2");

        assertThat(Build.value(execution.getConfiguration(), "properties", "xdist.internal.vintage"))
                .isEqualTo("true");
        assertThat(Build.value(execution.getConfiguration(), "properties", "xdist.n"))
                .isEqualTo("4");
    }

    @Test
    void argLine_isThePropertyAsItIsWhenTestsStart_andTheControllersOwn() {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        project.getProperties().setProperty("argLine", "-Xmx1g");
        build.inject();
        project.getProperties().setProperty("argLine", "-javaagent:jacoco.jar -Xmx1g");

        assertThat(argLineOf(project, plugin)).isEqualTo("-javaagent:jacoco.jar -Xmx1g -XX:TieredStopAtLevel=1");
    }

    @Test
    void argLineThatNobodyHasSet_isTheControllersOwnAlone() {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();

        assertThat(argLineOf(project, plugin)).isEqualTo("-XX:TieredStopAtLevel=1");
    }

    @Test
    void argLineOfThePom_isReadAsMavenAndSurefireWould() {
        Plugin plugin = Build.surefire("3.6.1", "<argLine>@{late} -Dport=${port} ${memory}</argLine>");
        MavenProject project = build.module("core", plugin);
        project.getProperties().setProperty("memory", "-Xmx2g");
        build.say("port", "80").inject();

        assertThat(argLineOf(project, plugin)).isEqualTo("@{late} -Dport=80 -Xmx2g -XX:TieredStopAtLevel=1");
    }

    @Test
    void argLineOfAnUnknownPropertyAlone_isNoText() {
        Plugin plugin = Build.surefire("3.6.1", "<argLine>${suite.jvm}</argLine>");
        MavenProject project = build.module("core", plugin);
        build.inject();

        assertThat(argLineOf(project, plugin)).isEqualTo("-XX:TieredStopAtLevel=1");
    }

    @Test
    void argLine_isExtendedOnce() {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();

        MojoExecution execution = started(project, plugin, PLATFORM);
        start(project, execution);

        assertThat(Build.value(execution.getConfiguration(), "argLine")).isEqualTo("-XX:TieredStopAtLevel=1");
        assertThat(Build.value(execution.getConfiguration(), "properties", "xdist.internal.controllerArguments"))
                .isEqualTo("-XX:TieredStopAtLevel=1");
    }

    @Test
    void frameworkWithoutEngine_failsTheModule() {
        Plugin plugin = Build.surefire("3.5.4");
        MavenProject project = build.module("core", plugin);
        build.inject();
        Build.resolve(project, "org.testng:testng:7.10.2");

        assertThatThrownBy(() -> start(project, execution(plugin, "test")))
                .isInstanceOf(LifecycleExecutionException.class)
                .hasMessageStartingWith(
                        "Module \"core\" has TestNG 7.10.2 tests and no JUnit Platform engine for them");
    }

    @Test
    void toolchainChosenDuringTheBuild_failsTheModule() throws Exception {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();
        Build.resolve(project, PLATFORM);
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11\"\n");
        build.toolchains.chosen = folder.resolve("jdk/bin/java").toString();

        assertThatThrownBy(() -> start(project, execution(plugin, "test")))
                .hasMessageStartingWith("The tests of module \"core\" run on Java 11 (maven-toolchains-plugin)");
    }

    @Test
    void noFrameworkAtAll_surefireGetsTheModuleBack() {
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();
        Build.resolve(project, "org.acme:x:1");

        start(project, execution(plugin, "test"));

        assertThat(plugin.getDependencies()).isEmpty();
    }

    @Test
    void noFrameworkAtAll_underAPlan_noTestIsRun() {
        build.say("xdist.plan", "true");
        Plugin plugin = Build.surefire("3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();

        MojoExecution execution = started(project, plugin, "org.acme:x:1");

        assertThat(Build.value(execution.getConfiguration(), "skipTests")).isEqualTo("true");
    }

    @Test
    void noTestClasses_nothingIsAskedFor() {
        Plugin plugin = Build.surefire("3.5.4");
        MavenProject project = build.module("core", plugin);
        build.inject();
        Build.resolve(project, "org.testng:testng:7.10.2");
        assertThat(new File(project.getBuild().getTestOutputDirectory()).delete())
                .isTrue();

        start(project, execution(plugin, "test"));

        assertThat(heard).containsExactly("started");
    }

    @Test
    void otherGoals_areLeftAlone() {
        Plugin plugin = Build.plugin("org.apache.maven.plugins", "maven-failsafe-plugin", "3.6.1");
        MavenProject project = build.module("core", plugin);
        build.inject();
        Build.resolve(project, "org.testng:testng:7.10.2");

        start(project, execution(plugin, "verify"));

        assertThat(plugin.getDependencies()).hasSize(1);
    }

    @Test
    void otherEvents_arePassedOn() {
        build.module("core", Build.surefire("3.6.1"));
        build.inject();

        build.request().getExecutionListener().sessionEnded(null);

        assertThat(heard).containsExactly("ended");
    }

    private String argLineOf(MavenProject project, Plugin plugin) {
        return Build.value(started(project, plugin, PLATFORM).getConfiguration(), "argLine");
    }

    /** Starts the tests of a module that has this dependency; returns what they were started with. */
    private MojoExecution started(MavenProject project, Plugin plugin, String dependency) {
        Build.resolve(project, dependency);
        MojoExecution execution = execution(plugin, "test");
        start(project, execution);
        return execution;
    }

    private void start(MavenProject project, MojoExecution execution) {
        ExecutionListener listener = build.request().getExecutionListener();
        MavenSession session = build.session();
        listener.mojoStarted(new Started(session, project, execution));
    }

    private static MojoExecution execution(Plugin plugin, String goal) {
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setGroupId(plugin.getGroupId());
        descriptor.setArtifactId(plugin.getArtifactId());
        descriptor.setVersion(plugin.getVersion());
        descriptor.setPlugin(plugin);
        MojoDescriptor mojo = new MojoDescriptor();
        mojo.setGoal(goal);
        mojo.setPluginDescriptor(descriptor);
        MojoExecution execution = new MojoExecution(mojo, "default-" + goal);
        execution.setConfiguration((Xpp3Dom) plugin.getConfiguration());
        return execution;
    }

    private record Started(MavenSession session, MavenProject project, MojoExecution execution)
            implements ExecutionEvent {
        @Override
        public Type getType() {
            return Type.MojoStarted;
        }

        @Override
        public MavenSession getSession() {
            return session;
        }

        @Override
        public MavenProject getProject() {
            return project;
        }

        @Override
        public MojoExecution getMojoExecution() {
            return execution;
        }

        @Override
        public Exception getException() {
            return null;
        }
    }
}
