package dev.xdist.maven.inject;

import dev.xdist.provider.option.Option;
import dev.xdist.provider.option.OptionSources;
import dev.xdist.provider.option.XdistOptions;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * One module of the build and what it asks of xdist.
 *
 * @param project Maven's view of it
 * @param userProperties what was given by {@code -D}, to Maven or to its JVM
 * @param options resolved for this module
 */
record Module(MavenProject project, Map<String, String> userProperties, XdistOptions options) {
    /** Set in every worker: a Maven inside a test must not take the worker's own properties for its user's wishes. */
    private static final String INSIDE_WORKER = "xdist.worker";

    static Module of(MavenProject project, MavenSession session, String newTestRunUid) {
        Map<String, String> user = userProperties(session);
        OptionSources sources =
                new OptionSources(user, strings(project.getProperties()), pluginConfiguration(project), newTestRunUid);
        return new Module(project, user, XdistOptions.resolve(sources));
    }

    String name() {
        return project.getArtifactId();
    }

    /** The plugins that run tests here; none in a module of packaging pom. */
    Stream<Plugin> testPlugins() {
        return project.getBuild().getPlugins().stream().filter(TestPlugins::isTestPlugin);
    }

    /** Whether someone wrote that this plugin, or this execution of it, runs no test. */
    boolean skipsTests(String pluginArtifactId, Configuration configuration) {
        Stream<String> properties = pluginArtifactId.equals(TestPlugins.FAILSAFE)
                ? Stream.of("skipTests", "maven.test.skip", "skipITs")
                : Stream.of("skipTests", "maven.test.skip");
        Stream<String> elements =
                Stream.of("skip", "skipTests", "skipITs").flatMap(element -> configuration.value(element).stream());
        return Stream.concat(properties.map(this::property), elements).anyMatch(Module::isTrue);
    }

    /**
     * Whether there are tests to see before anything is compiled. Sources may also be made during the build: then the
     * rules are asked again later.
     */
    boolean hasTestSources() {
        File sources = new File(project.getBuild().getTestSourceDirectory());
        File parent = sources.getParentFile();
        return sources.isDirectory() || (parent != null && parent.getName().equals("test") && parent.isDirectory());
    }

    /** As Maven reads a flag: {@code -DskipTests} alone sets it too. */
    private static boolean isTrue(String text) {
        return text.isEmpty() || text.equals("true");
    }

    /** User property, else project property, else a text that is no flag set. */
    private String property(String key) {
        String value = userProperties.getOrDefault(key, project.getProperties().getProperty(key));
        return value == null ? "false" : value;
    }

    /** What to do to get the build through, in the words of who switched xdist on. */
    String wayOut() {
        String origin = options.origin(Option.N)
                .orElseGet(() -> options.origin(Option.TX).orElse(""));
        return origin.startsWith("-D") ? "run without " + origin : "run with -D" + Option.N.key() + "=0";
    }

    private static Map<String, String> userProperties(MavenSession session) {
        Map<String, String> merged = new HashMap<>();
        if (session.getSystemProperties().getProperty(INSIDE_WORKER) == null) {
            strings(session.getSystemProperties()).forEach((key, value) -> {
                if (key.startsWith(Option.PREFIX)) {
                    merged.put(key, value);
                }
            });
        }
        merged.putAll(strings(session.getUserProperties()));
        return merged;
    }

    private static Map<String, String> strings(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> properties.getProperty(key)));
    }

    private static Map<String, String> pluginConfiguration(MavenProject project) {
        Map<String, String> elements = new HashMap<>();
        for (Plugin plugin : project.getBuild().getPlugins()) {
            if (Own.GROUP_ID.equals(plugin.getGroupId()) && Own.PLUGIN.equals(plugin.getArtifactId())) {
                if (plugin.getConfiguration() instanceof Xpp3Dom dom) {
                    for (Xpp3Dom child : dom.getChildren()) {
                        elements.put(child.getName(), text(child));
                    }
                }
            }
        }
        return elements;
    }

    /** An element's text, or the texts of its own elements as a list. */
    private static String text(Xpp3Dom element) {
        if (element.getChildCount() == 0) {
            return element.getValue() == null ? "" : element.getValue();
        }
        return Stream.of(element.getChildren()).map(Module::text).collect(Collectors.joining("\n"));
    }
}
