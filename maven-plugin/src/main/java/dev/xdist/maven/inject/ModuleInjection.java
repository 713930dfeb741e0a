package dev.xdist.maven.inject;

import dev.xdist.provider.option.InternalProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;

/** Writes xdist into the test plugins of one module. Doing it twice is the same as doing it once. */
final class ModuleInjection {
    private static final String FORK_COUNT = "forkCount";
    private static final String REUSE_FORKS = "reuseForks";
    private static final String INCLUDE_ENGINES = "includeJUnit5Engines";
    private static final String EXCLUDE_ENGINES = "excludeJUnit5Engines";

    private final Module module;

    ModuleInjection(Module module) {
        this.module = module;
    }

    void inject() {
        Placeholders.rewrite(module.project().getProperties());
        module.testPlugins().toList().forEach(this::inject);
    }

    private void inject(Plugin plugin) {
        PluginRules.removePlatformProvider(plugin);
        addProvider(plugin);
        for (ConfigurationContainer container : TestPlugins.configurations(plugin)) {
            Configuration configuration = Configuration.of(container);
            Map<String, String> properties = properties(configuration);
            // One fork is the controller; the workers are its own. surefire-notes.md, section 3, decision.
            configuration.set(FORK_COUNT, "1");
            configuration.set(REUSE_FORKS, "true");
            if (module.options().plan()) {
                // a plan runs no test, and that is no mistake
                configuration.set("failIfNoTests", "false");
                configuration.set("failIfNoSpecifiedTests", "false");
            }
            configuration.addProperties(properties);
            Placeholders.rewrite(configuration, module.userProperties());
            configuration.storeIn(container);
        }
    }

    private static void addProvider(Plugin plugin) {
        if (hasProvider(plugin)) {
            return;
        }
        Dependency provider = new Dependency();
        provider.setGroupId(Own.GROUP_ID);
        provider.setArtifactId(Own.PROVIDER);
        provider.setVersion(Own.VERSION);
        plugin.addDependency(provider);
    }

    static boolean hasProvider(Plugin plugin) {
        return plugin.getDependencies().stream().anyMatch(ModuleInjection::isProvider);
    }

    static boolean isProvider(Dependency dependency) {
        return Own.GROUP_ID.equals(dependency.getGroupId()) && Own.PROVIDER.equals(dependency.getArtifactId());
    }

    private Map<String, String> properties(Configuration configuration) {
        Map<String, String> properties = new LinkedHashMap<>(module.options().toProviderProperties());
        properties.put(
                InternalProperty.MODULE,
                module.project().getGroupId() + ":" + module.project().getArtifactId());
        properties.put(InternalProperty.BASEDIR, module.project().getBasedir().getAbsolutePath());
        properties.put(
                InternalProperty.BUILD_DIRECTORY, module.project().getBuild().getDirectory());
        userValue(configuration, FORK_COUNT, FORK_COUNT)
                .ifPresent(count -> properties.put(InternalProperty.USER_FORK_COUNT, count));
        userValue(configuration, REUSE_FORKS, REUSE_FORKS)
                .ifPresent(reuse -> properties.put(InternalProperty.USER_REUSE_FORKS, reuse));
        putEngines(properties, InternalProperty.INCLUDE_ENGINES, configuration, INCLUDE_ENGINES);
        putEngines(properties, InternalProperty.EXCLUDE_ENGINES, configuration, EXCLUDE_ENGINES);
        return properties;
    }

    private void putEngines(Map<String, String> properties, String key, Configuration configuration, String element) {
        List<String> engines = configuration.list(element);
        if (!engines.isEmpty()) {
            properties.put(key, String.join(",", engines));
            return;
        }
        String user = module.userProperties().get("surefire." + element);
        if (user != null && !user.isBlank()) {
            properties.put(key, user);
        }
    }

    private Optional<String> userValue(Configuration configuration, String element, String property) {
        return configuration
                .value(element)
                .or(() -> Optional.ofNullable(module.userProperties().get(property)));
    }
}
