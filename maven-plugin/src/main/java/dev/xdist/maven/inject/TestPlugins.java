package dev.xdist.maven.inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;

/** Which plugins and goals run tests, and which of their versions can be handed over. */
final class TestPlugins {
    private static final String GROUP_ID = "org.apache.maven.plugins";
    static final String FAILSAFE = "maven-failsafe-plugin";
    private static final Set<String> ARTIFACT_IDS = Set.of("maven-surefire-plugin", FAILSAFE);
    private static final Set<String> GOALS = Set.of("test", "integration-test");
    /** The first release that loads a provider as we are one; surefire-notes.md, section 5, last line. */
    private static final String OLDEST = "3.0.0";
    /** From here on Surefire runs JUnit 4 by the vintage engine, which it adds by itself. */
    static final String WITH_VINTAGE = "3.6.0";

    private TestPlugins() {}

    static boolean isTestPlugin(Plugin plugin) {
        return GROUP_ID.equals(plugin.getGroupId()) && ARTIFACT_IDS.contains(plugin.getArtifactId());
    }

    /** Whether that execution runs tests. */
    static boolean runsTests(MojoExecution execution) {
        return GROUP_ID.equals(execution.getGroupId())
                && ARTIFACT_IDS.contains(execution.getArtifactId())
                && GOALS.contains(execution.getGoal());
    }

    static boolean canLoadProvider(String version) {
        return atLeast(version, OLDEST);
    }

    static boolean addsVintage(String version) {
        return atLeast(version, WITH_VINTAGE);
    }

    /**
     * The plugin's own configuration and those of its executions; Maven has merged the first into the others already.
     */
    static List<ConfigurationContainer> configurations(Plugin plugin) {
        List<ConfigurationContainer> all = new ArrayList<>();
        all.add(plugin);
        all.addAll(plugin.getExecutions());
        return all;
    }

    static boolean atLeast(String version, String oldest) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(oldest)) >= 0;
    }
}
