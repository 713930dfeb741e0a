package dev.xdist.provider.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The classes that {@code xdist.plugins} names. Whether they are there is known only where the tests run. */
final class PluginNames {
    private static final String WORD = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern CLASS_NAME = Pattern.compile(WORD + "(\\." + WORD + ")*");

    private PluginNames() {}

    static List<String> of(Map<Option, OptionValue> values) {
        OptionValue value = values.get(Option.PLUGINS);
        if (value == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String text : value.text().split("[,\\r\\n]", -1)) {
            String name = text.strip();
            if (!name.isEmpty() && !CLASS_NAME.matcher(name).matches()) {
                throw value.refused("\"" + name + "\" is no name of a class; names such as org.example.Monitor, or"
                        + " org.example.Monitor$Inner, stand there, separated by commas");
            }
            if (names.contains(name)) {
                throw value.refused("\"" + name + "\" stands there twice");
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
