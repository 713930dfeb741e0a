package dev.xdist.provider.node;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The system properties that a worker is to have because the controller has them: Surefire sets the user's after the
 * JVM has started, so no command line holds them. What describes the JVM itself stays out, for a worker may run on
 * another one.
 */
final class PropertySnapshot {
    private static final List<String> OF_THE_JVM = List.of(
            "java.vm.", "java.runtime.", "java.specification.", "java.vendor", "java.version", "sun.", "jdk.", "os.");

    private static final Set<String> OF_THE_JVM_NAMES = Set.of(
            "java.home",
            "java.class.version",
            "java.library.path",
            "native.encoding",
            "stdout.encoding",
            "stderr.encoding",
            "stdin.encoding",
            "file.separator",
            "path.separator",
            "line.separator",
            "surefire.real.class.path");

    private PropertySnapshot() {}

    /** Returns name and value of each property to hand on, sorted. */
    static Map<String, String> of(Properties properties) {
        Map<String, String> handed = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!OF_THE_JVM_NAMES.contains(name) && OF_THE_JVM.stream().noneMatch(name::startsWith)) {
                handed.put(name, properties.getProperty(name));
            }
        }
        return handed;
    }
}
