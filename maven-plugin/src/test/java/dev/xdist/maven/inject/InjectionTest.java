package dev.xdist.maven.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionTest {
    @TempDir
    Path folder;

    private Build build;

    @BeforeEach
    void newBuild() {
        build = new Build(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0C"})
    void withoutActiveOptions_nothingIsTouched(String n) {
        Plugin plugin = Build.surefire("3.6.1", "<argLine>${surefire.forkNumber}</argLine>");
        Object configuration = plugin.getConfiguration();
        PluginExecution execution = Build.execution("default-test", "<forkCount>3</forkCount>");
        plugin.addExecution(execution);
        Object executionConfiguration = execution.getConfiguration();
        Xpp3Dom before = new Xpp3Dom((Xpp3Dom) configuration);
        MavenProject project = build.module("core", plugin);
        project.getProperties().setProperty("argLine", "-Da=${surefire.forkNumber}");
        ExecutionListener listener = new AbstractExecutionListener();
        build.request().setExecutionListener(listener);
        if (!n.isEmpty()) {
            build.say("xdist.n", n);
        }

        build.inject();

        assertThat(plugin.getConfiguration()).isSameAs(configuration).isEqualTo(before);
        assertThat(execution.getConfiguration()).isSameAs(executionConfiguration);
        assertThat(plugin.getDependencies()).isEmpty();
        assertThat(project.getProperties()).containsEntry("argLine", "-Da=${surefire.forkNumber}");
        assertThat(build.request().getExecutionListener()).isSameAs(listener);
    }

    @Test
    void n_writesProviderForkAndPropertiesEverywhere() {
        Plugin plugin = Build.surefire("3.6.1");
        plugin.addExecution(Build.execution("default-test", "<forkCount>2C</forkCount><reuseForks>false</reuseForks>"));
        Plugin failsafe = Build.plugin("org.apache.maven.plugins", "maven-failsafe-plugin", "3.0.0");
        MavenProject project = build.module("core", plugin, failsafe);
        build.say("xdist.n", "2");

        build.inject();

        for (ConfigurationContainer container :
                List.of(plugin, plugin.getExecutions().get(0), failsafe)) {
            Object dom = container.getConfiguration();
            assertThat(Build.value(dom, "forkCount")).isEqualTo("1");
            assertThat(Build.value(dom, "reuseForks")).isEqualTo("true");
            assertThat(Build.value(dom, "properties", "xdist.n")).isEqualTo("2");
            assertThat(Build.value(dom, "properties", "xdist.testRunUid")).matches("[0-9a-f]{32}");
            assertThat(Build.value(dom, "properties", "xdist.internal.module")).isEqualTo("org.acme:core");
            assertThat(Build.value(dom, "properties", "xdist.internal.basedir"))
                    .isEqualTo(folder.resolve("core").toString());
            assertThat(Build.value(dom, "properties", "xdist.internal.buildDirectory"))
                    .isEqualTo(folder.resolve("core/target").toString());
        }
        Object execution = plugin.getExecutions().get(0).getConfiguration();
        assertThat(Build.value(execution, "properties", "xdist.internal.userForkCount"))
                .isEqualTo("2C");
        assertThat(Build.value(execution, "properties", "xdist.internal.userReuseForks"))
                .isEqualTo("false");
        assertThat(List.of(plugin, failsafe))
                .allSatisfy(each -> assertThat(each.getDependencies())
                        .extracting("groupId", "artifactId", "version")
                        .containsExactly(tuple("dev.xdist", "xdist-provider", Own.VERSION)));
        assertThat(project.getContextValue("xdist.injected")).isEqualTo(true);
    }

    @Test
    void twoWaysAtOnce_areAsOne() {
        Plugin plugin = Build.surefire("3.6.1");
        build.module("core", plugin);
        build.say("xdist.n", "2");
        build.inject();
        Object configuration = plugin.getConfiguration();
        ExecutionListener listener = build.request().getExecutionListener();

        build.inject();

        assertThat(plugin.getConfiguration()).isSameAs(configuration);
        assertThat(plugin.getDependencies()).hasSize(1);
        assertThat(build.request().getExecutionListener()).isSameAs(listener);
    }

    @Test
    void plan_mayEndWithoutATest() {
        Plugin plugin = Build.surefire("3.6.1", "<failIfNoTests>true</failIfNoTests>");
        Plugin other = Build.surefire("3.6.1", "<failIfNoTests>true</failIfNoTests>");
        build.module("core", plugin);
        build.say("xdist.plan", "true");
        Build run = new Build(folder.resolve("other"));
        run.module("core", other);
        run.say("xdist.n", "2");

        build.inject();
        run.inject();

        assertThat(Build.value(plugin.getConfiguration(), "failIfNoTests")).isEqualTo("false");
        assertThat(Build.value(plugin.getConfiguration(), "failIfNoSpecifiedTests"))
                .isEqualTo("false");
        assertThat(Build.value(other.getConfiguration(), "failIfNoTests")).isEqualTo("true");
    }

    @Test
    void usersProperties_stayBesideOurs() {
        Plugin plugin = Build.surefire(
                "3.6.1", "<properties><configurationParameters>a=b</configurationParameters></properties>");
        build.module("core", plugin);
        build.say("xdist.n", "2");

        build.inject();

        assertThat(Build.value(plugin.getConfiguration(), "properties", "configurationParameters"))
                .isEqualTo("a=b");
        assertThat(Build.value(plugin.getConfiguration(), "properties", "xdist.n"))
                .isEqualTo("2");
    }

    @Test
    void usersPropertiesByName_areJoinedInTheSameForm() {
        Plugin plugin = Build.surefire(
                "3.6.1",
                "<properties><property><name>junit</name><value>false</value></property>"
                        + "<property><name>xdist.n</name><value>7</value></property></properties>");
        build.module("core", plugin);
        build.say("xdist.n", "2");

        build.inject();

        Xpp3Dom properties = Build.properties(plugin.getConfiguration());
        assertThat(properties.getChildren()).allMatch(child -> child.getName().equals("property"));
        assertThat(properties.getChildren())
                .filteredOn(child -> child.getChild("name").getValue().equals("xdist.n"))
                .singleElement()
                .extracting(child -> child.getChild("value").getValue())
                .isEqualTo("2");
        assertThat(properties.getChild(0).getChild("value").getValue()).isEqualTo("false");
    }

    @Test
    void engines_areHandedOverFromConfigurationElseFromTheCommandLine() {
        Plugin plugin = Build.surefire(
                "3.6.1", "<includeJUnit5Engines><e>junit-jupiter</e><e>cucumber</e></includeJUnit5Engines>");
        build.module("core", plugin);
        build.say("xdist.n", "2")
                .say("surefire.includeJUnit5Engines", "not-this")
                .say("surefire.excludeJUnit5Engines", "junit-vintage");

        build.inject();

        Object dom = plugin.getConfiguration();
        assertThat(Build.value(dom, "properties", "xdist.internal.includeEngines"))
                .isEqualTo("junit-jupiter,cucumber");
        assertThat(Build.value(dom, "properties", "xdist.internal.excludeEngines"))
                .isEqualTo("junit-vintage");
    }

    @Test
    void forkNumberPlaceholders_becomeTheToken() {
        Plugin plugin = Build.surefire(
                "3.6.1",
                "<argLine>-Da=${surefire.forkNumber}</argLine>"
                        + "<workingDirectory>work-${surefire.threadNumber}</workingDirectory>"
                        + "<systemPropertyVariables><p>9${surefire.forkNumber}</p></systemPropertyVariables>"
                        + "<environmentVariables><E>e${surefire.forkNumber}</E></environmentVariables>"
                        + "<reportsDirectory>${surefire.forkNumber}</reportsDirectory>");
        MavenProject project = build.module("core", plugin);
        project.getProperties().setProperty("argLine", "-Xlog:gc:${surefire.forkNumber}.log");
        build.say("xdist.n", "2");

        build.inject();

        Object dom = plugin.getConfiguration();
        assertThat(Build.value(dom, "argLine")).isEqualTo("-Da=@xdist.forkNumber@");
        assertThat(Build.value(dom, "workingDirectory")).isEqualTo("work-@xdist.forkNumber@");
        assertThat(Build.value(dom, "systemPropertyVariables", "p")).isEqualTo("9@xdist.forkNumber@");
        assertThat(Build.value(dom, "environmentVariables", "E")).isEqualTo("e@xdist.forkNumber@");
        assertThat(Build.value(dom, "reportsDirectory")).isEqualTo("${surefire.forkNumber}");
        assertThat(project.getProperties()).containsEntry("argLine", "-Xlog:gc:@xdist.forkNumber@.log");
    }

    @Test
    void forkNumberInArgLineOfTheCommandLine_becomesTheTokenInThisModuleOnly() {
        Plugin plugin = Build.surefire("3.6.1");
        build.module("core", plugin);
        build.say("xdist.n", "2").say("argLine", "-Da=${surefire.forkNumber}");

        build.inject();

        assertThat(Build.value(plugin.getConfiguration(), "argLine")).isEqualTo("-Da=@xdist.forkNumber@");
        assertThat(build.userProperties).containsEntry("argLine", "-Da=${surefire.forkNumber}");
    }

    @Test
    void platformProviderInPom_isReplaced() {
        Plugin plugin = Build.surefire("3.6.1");
        plugin.addDependency(Build.dependency("org.apache.maven.surefire:surefire-junit-platform:3.6.1"));
        plugin.addDependency(Build.dependency("org.acme:helper:1"));
        build.module("core", plugin);
        build.say("xdist.n", "2");

        build.inject();

        assertThat(plugin.getDependencies()).extracting("artifactId").containsExactly("helper", "xdist-provider");
    }

    @Test
    void pluginConfiguration_givesOptions() {
        Plugin plugin = Build.surefire("3.6.1");
        build.module(
                "core",
                plugin,
                Build.plugin(
                        "dev.xdist",
                        "xdist-maven-plugin",
                        "1",
                        "<tx><spec>2*popen</spec><spec>popen//id=a</spec></tx><verbose>true</verbose>"));

        build.inject();

        assertThat(Build.value(plugin.getConfiguration(), "properties", "xdist.tx"))
                .isEqualTo("2*popen\npopen//id=a");
        assertThat(Build.value(plugin.getConfiguration(), "properties", "xdist.verbose"))
                .isEqualTo("true");
    }

    @Test
    void propertiesOfMavensJvm_areUserPropertiesToo() {
        Plugin plugin = Build.surefire("3.6.1");
        build.module("core", plugin);
        build.systemProperties.setProperty("xdist.n", "3");

        build.inject();

        assertThat(Build.value(plugin.getConfiguration(), "properties", "xdist.n"))
                .isEqualTo("3");
    }

    @Test
    void mavenInsideAWorker_doesNotTakeTheWorkersPropertiesForTheUsers() {
        Plugin plugin = Build.surefire("3.6.1");
        build.module("core", plugin);
        build.systemProperties.setProperty("xdist.worker", "gw0");
        build.systemProperties.setProperty("xdist.n", "3");

        build.inject();

        assertThat(plugin.getConfiguration()).isNull();
    }

    @Test
    void severalModules_shareTheRunsName() {
        Plugin one = Build.surefire("3.6.1");
        Plugin two = Build.surefire("3.6.1");
        build.module("one", one);
        build.module("two", two);
        build.say("xdist.n", "2");

        build.inject();

        assertThat(Build.value(one.getConfiguration(), "properties", "xdist.testRunUid"))
                .isEqualTo(Build.value(two.getConfiguration(), "properties", "xdist.testRunUid"));
    }

    @Test
    void moduleWithoutTestPlugin_isNoError() {
        build.module("parent");
        build.say("xdist.n", "2");

        build.inject();

        assertThat(build.request().getExecutionListener()).isInstanceOf(TestStartListener.class);
    }
}
