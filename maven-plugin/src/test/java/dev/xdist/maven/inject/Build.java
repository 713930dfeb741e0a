package dev.xdist.maven.inject;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** A build as Maven has it after reading the POMs, made of Maven's own objects. */
final class Build {
    final Properties userProperties = new Properties();
    final Properties systemProperties = new Properties();
    final FakeToolchains toolchains = new FakeToolchains();
    final FakeDependencies dependencies = new FakeDependencies();
    private final Path basedir;
    private final List<MavenProject> projects = new ArrayList<>();
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    Build(Path basedir) {
        this.basedir = basedir;
    }

    Build say(String key, String value) {
        userProperties.setProperty(key, value);
        return this;
    }

    /** A module with tests to see. */
    MavenProject module(String artifactId, Plugin... plugins) {
        Model model = new Model();
        model.setGroupId("org.acme");
        model.setArtifactId(artifactId);
        model.setVersion("1");
        MavenProject project = new MavenProject(model);
        File folder = basedir.resolve(artifactId).toFile();
        project.setFile(new File(folder, "pom.xml"));
        File tests = new File(folder, "src/test/java");
        tests.mkdirs();
        File classes = new File(folder, "target/test-classes");
        classes.mkdirs();
        project.getBuild().setDirectory(new File(folder, "target").getPath());
        project.getBuild().setTestSourceDirectory(tests.getPath());
        project.getBuild().setTestOutputDirectory(classes.getPath());
        for (Plugin plugin : plugins) {
            project.getBuild().addPlugin(plugin);
        }
        projects.add(project);
        return project;
    }

    MavenSession session() {
        request.setUserProperties(userProperties);
        request.setSystemProperties(systemProperties);
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(projects);
        return session;
    }

    /** As the extension does. */
    void inject() {
        new Injection(session(), toolchains, dependencies).injectAll();
    }

    MavenExecutionRequest request() {
        return request;
    }

    static Plugin surefire(String version, String... configuration) {
        return plugin("org.apache.maven.plugins", "maven-surefire-plugin", version, configuration);
    }

    static Plugin plugin(String groupId, String artifactId, String version, String... configuration) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(groupId);
        plugin.setArtifactId(artifactId);
        plugin.setVersion(version);
        if (configuration.length > 0) {
            plugin.setConfiguration(dom(configuration[0]));
        }
        return plugin;
    }

    static PluginExecution execution(String id, String configuration) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setConfiguration(dom(configuration));
        return execution;
    }

    static Xpp3Dom dom(String elements) {
        try {
            return Xpp3DomBuilder.build(new StringReader("<configuration>" + elements + "</configuration>"));
        } catch (XmlPullParserException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static Dependency dependency(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        Dependency dependency = new Dependency();
        dependency.setGroupId(parts[0]);
        dependency.setArtifactId(parts[1]);
        dependency.setVersion(parts[2]);
        return dependency;
    }

    static void resolve(MavenProject project, String... coordinates) {
        HashSet<Artifact> artifacts = new HashSet<>();
        for (String each : coordinates) {
            String[] parts = each.split(":", -1);
            artifacts.add(new DefaultArtifact(
                    parts[0], parts[1], parts[2], "test", "jar", null, new DefaultArtifactHandler("jar")));
        }
        project.setArtifacts(artifacts);
    }

    /** The provider properties in a configuration. */
    static Xpp3Dom properties(Object configuration) {
        return ((Xpp3Dom) configuration).getChild("properties");
    }

    static String value(Object configuration, String... path) {
        Xpp3Dom element = (Xpp3Dom) configuration;
        for (String name : path) {
            element = element.getChild(name);
            if (element == null) {
                return null;
            }
        }
        return element.getValue();
    }
}
