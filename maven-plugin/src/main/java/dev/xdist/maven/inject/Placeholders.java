package dev.xdist.maven.inject;

import dev.xdist.provider.option.ForkNumber;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Takes {@code ${surefire.forkNumber}} out of Surefire's sight, who would make it 1 for all workers. See {@link
 * ForkNumber}.
 */
final class Placeholders {
    /** Where Surefire looks for them. */
    private static final List<String> ELEMENTS = List.of(
            "argLine", "systemPropertyVariables", "systemProperties", "environmentVariables", "workingDirectory");

    private static final String ARG_LINE = "argLine";

    private Placeholders() {}

    static void rewrite(Configuration configuration, Map<String, String> userProperties) {
        for (String element : ELEMENTS) {
            configuration.replace(element, Placeholders::rewritten);
        }
        // -DargLine is the whole build's and stays as it is; this module gets its own copy.
        String argLine = userProperties.get(ARG_LINE);
        if (argLine != null
                && !rewritten(argLine).equals(argLine)
                && configuration.value(ARG_LINE).isEmpty()) {
            configuration.set(ARG_LINE, rewritten(argLine));
        }
    }

    /** Properties may reach the argument line late, by {@code @{name}} or as the property argLine itself. */
    static void rewrite(Properties projectProperties) {
        for (String key : projectProperties.stringPropertyNames()) {
            String value = projectProperties.getProperty(key);
            String changed = rewritten(value);
            if (!changed.equals(value)) {
                projectProperties.setProperty(key, changed);
            }
        }
    }

    private static String rewritten(String text) {
        return text.replace("${surefire.forkNumber}", ForkNumber.TOKEN)
                .replace("${surefire.threadNumber}", ForkNumber.TOKEN);
    }
}
