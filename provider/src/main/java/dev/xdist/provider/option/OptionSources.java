package dev.xdist.provider.option;

import java.util.Map;

/**
 * Where options come from, strongest first.
 *
 * @param userProperties what was given to Maven by {@code -D}
 * @param projectProperties the POM's properties
 * @param pluginConfiguration the plugin's configuration, by element name without prefix: {@code n}, {@code tx}
 * @param newTestRunUid the run's name if nobody gives one; the same for all modules of a build
 */
public record OptionSources(
        Map<String, String> userProperties,
        Map<String, String> projectProperties,
        Map<String, String> pluginConfiguration,
        String newTestRunUid) {
    public OptionSources {
        userProperties = Map.copyOf(userProperties);
        projectProperties = Map.copyOf(projectProperties);
        pluginConfiguration = Map.copyOf(pluginConfiguration);
    }
}
