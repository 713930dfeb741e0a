package dev.xdist.provider.option;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Picks the strongest source of each option and refuses names under {@code xdist.} that are no option. */
final class OptionTexts {
    /** What a POM calls the version of this plugin; it is nobody's typing error. */
    private static final String PLUGIN_VERSION = "xdist.version";
    /** Elements of the plugin's configuration that belong to its goals. */
    private static final List<String> GOAL_ELEMENTS = List.of("detail", "goal", "merge");

    private OptionTexts() {}

    static Map<Option, OptionValue> pick(OptionSources sources) {
        refuseUnknownProperties(sources.userProperties(), "-D");
        refuseUnknownProperties(sources.projectProperties(), "the project property ");
        refuseUnknownElements(sources.pluginConfiguration());
        Map<Option, OptionValue> picked = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String element = sources.pluginConfiguration().get(option.element());
            if (element != null) {
                put(picked, option, element, "<" + option.element() + "> of xdist-maven-plugin");
            }
            String project = sources.projectProperties().get(option.key());
            if (project != null) {
                put(picked, option, project, "the project property " + option.key());
            }
            String user = sources.userProperties().get(option.key());
            if (user != null) {
                put(picked, option, user, "-D" + option.key());
            }
        }
        return picked;
    }

    private static void put(Map<Option, OptionValue> picked, Option option, String text, String origin) {
        picked.put(option, new OptionValue(option, text.strip(), origin));
    }

    private static void refuseUnknownProperties(Map<String, String> properties, String origin) {
        for (String key : new TreeSet<>(properties.keySet())) {
            if (key.startsWith(Option.PREFIX)
                    && Option.ofKey(key).isEmpty()
                    && !key.startsWith(InternalProperty.PREFIX)
                    && !key.equals(PLUGIN_VERSION)) {
                throw unknown(key, origin + key, Option.keys());
            }
        }
    }

    private static void refuseUnknownElements(Map<String, String> configuration) {
        List<String> known =
                List.of(Option.values()).stream().map(Option::element).toList();
        for (String element : new TreeSet<>(configuration.keySet())) {
            if (!known.contains(element) && !GOAL_ELEMENTS.contains(element)) {
                throw unknown(element, "<" + element + "> of xdist-maven-plugin", known);
            }
        }
    }

    private static XdistUsageException unknown(String name, String origin, List<String> known) {
        String hint = Nearest.hint(name, known, "mvn xdist:help -Ddetail lists all");
        return new XdistUsageException(
                name + ": there is no such option; " + hint + " (set by " + origin + "). Nothing was run.");
    }
}
