package dev.xdist.maven.inject;

import dev.xdist.provider.option.XdistUsageException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;

/** What a test plugin must be before it is handed over, with the texts for those that are not. */
final class PluginRules {
    private static final String PROVIDERS_GROUP = "org.apache.maven.surefire";
    /** Does what xdist does, only in one JVM: named in a POM it asks for nothing that we do not give. */
    private static final String PLATFORM_PROVIDER = "surefire-junit-platform";

    private static final Set<String> OTHER_PROVIDERS =
            Set.of("surefire-junit3", "surefire-junit4", "surefire-junit47", "surefire-testng");

    private PluginRules() {}

    /** Refuses a version that would load the provider and then run nothing at all, with success. */
    static void checkVersion(Module module, String artifactId, String version) {
        if (!TestPlugins.canLoadProvider(version)) {
            throw new XdistUsageException("Module \"" + module.name() + "\" uses " + artifactId + " " + version
                    + ", which cannot load xdist; 3.0.0 or newer can. Set its <version>, or " + module.wayOut() + ".");
        }
    }

    /** Surefire runs all providers it finds, one after the other: every test twice. */
    static void checkProviders(Module module, Plugin plugin) {
        for (Dependency dependency : plugin.getDependencies()) {
            if (PROVIDERS_GROUP.equals(dependency.getGroupId())
                    && OTHER_PROVIDERS.contains(dependency.getArtifactId())) {
                throw new XdistUsageException("Module \"" + module.name() + "\" gives " + plugin.getArtifactId()
                        + " the provider " + dependency.getArtifactId() + ", and Surefire would run the tests by both."
                        + " Remove that <dependency> of the plugin, or " + module.wayOut() + ".");
            }
        }
    }

    /** Takes away the provider that ours replaces. */
    static void removePlatformProvider(Plugin plugin) {
        plugin.getDependencies()
                .removeIf(dependency -> PROVIDERS_GROUP.equals(dependency.getGroupId())
                        && PLATFORM_PROVIDER.equals(dependency.getArtifactId()));
    }

    /** Refuses tests that no engine runs. */
    static void checkPlatform(Module module, Platform platform) {
        platform.obstacle().ifPresent(obstacle -> {
            throw new XdistUsageException(
                    "Module \"" + module.name() + "\" has " + obstacle + ", or " + module.wayOut() + ".");
        });
    }

    /** Suite files name classes and groups by rules of TestNG's own, which no engine of the JUnit Platform reads. */
    static void checkSuiteFiles(Module module, Configuration configuration) {
        if (!configuration.list("suiteXmlFiles").isEmpty()) {
            throw new XdistUsageException("Module \"" + module.name() + "\" runs TestNG suite files (suiteXmlFiles),"
                    + " which xdist cannot share out. Name test classes instead, or " + module.wayOut() + ".");
        }
    }

    static Map<String, String> versions(Plugin plugin) {
        return plugin.getDependencies().stream()
                .filter(dependency -> dependency.getVersion() != null)
                .collect(Collectors.toMap(
                        dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId(),
                        Dependency::getVersion,
                        (first, second) -> second));
    }
}
