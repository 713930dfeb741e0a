package dev.xdist.provider.select;

import dev.xdist.proto.Selection;
import dev.xdist.provider.option.InternalProperty;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.jspecify.annotations.Nullable;

/**
 * What Surefire was told to select, as the worker applies it. Follows the filters and parameters of Surefire 3.6.1's
 * JUnitPlatformProvider. Its filters by class name are left out: Surefire's scan has applied the same patterns to the
 * same classes before.
 */
public final class SelectionReader {
    /** Set by the extension where Surefire would have brought the vintage engine itself. */
    static final String VINTAGE = "xdist.internal.vintage";

    /** The same, as Surefire's own provider is told. */
    private static final String VINTAGE_DETECTED = "junit.vintage.engine.detected";

    private static final String GROUPS = "groups";
    private static final String EXCLUDED_GROUPS = "excludegroups";
    private static final String JUPITER_METHOD_ORDER = "junit.jupiter.testmethod.order.default";
    private static final String JUPITER_CLASS_ORDER = "junit.jupiter.testclass.order.default";

    private final Map<String, String> properties;
    private final TestListResolver requested;

    private SelectionReader(Map<String, String> properties, TestListResolver requested) {
        this.properties = properties;
        this.requested = requested;
    }

    /** Reads it all. */
    public static Selection read(ProviderParameters parameters) {
        TestListResolver requested = parameters.getTestRequest().getTestListResolver();
        return read(
                parameters.getProviderProperties(),
                requested == null ? TestListResolver.getEmptyTestListResolver() : requested);
    }

    static Selection read(Map<String, String> properties, TestListResolver requested) {
        return new SelectionReader(properties, requested).selection();
    }

    private Selection selection() {
        Selection.Builder selection = Selection.newBuilder();
        addGroups(selection);
        selection.addAllIncludeEngines(list(InternalProperty.INCLUDE_ENGINES));
        selection.addAllExcludeEngines(list(InternalProperty.EXCLUDE_ENGINES));
        MethodRules.add(requested, selection);
        return selection
                .addAllListeners(list("listener"))
                .putAllConfigurationParameters(configurationParameters())
                .build();
    }

    private void addGroups(Selection.Builder selection) {
        if (properties.containsKey("testng.version")) {
            return;
        }
        List<String> excluded = list(EXCLUDED_GROUPS);
        if (isTrue(VINTAGE) || isTrue(VINTAGE_DETECTED)) {
            selection.addAllIncludeCategories(list(GROUPS));
        } else {
            selection.addAllIncludeTags(list(GROUPS));
            selection.addAllExcludeTags(excluded);
        }
        // in any case: Surefire filters by category wherever JUnit 4 is on the class path
        selection.addAllExcludeCategories(excluded);
    }

    private Map<String, String> configurationParameters() {
        Map<String, String> result = new HashMap<>(orderParameters());
        properties.forEach((key, value) -> {
            if (key.startsWith("junit.vintage.execution.parallel")) {
                result.put(key, value);
            }
        });
        result.putAll(usersParameters());
        properties.forEach((key, value) -> {
            if (key.startsWith("testng.")) {
                result.put(key, value);
            }
        });
        putIfPresent(result, "testng.groups", GROUPS);
        putIfPresent(result, "testng.listeners", "listener");
        String reporter = properties.get("reporter");
        if (reporter != null) {
            result.merge("testng.listeners", reporter, (listeners, added) -> listeners + "," + added);
        }
        putIfPresent(result, "testng.excludedGroups", EXCLUDED_GROUPS);
        putIfPresent(result, "testng.dataProviderThreadCount", "dataproviderthreadcount");
        return result;
    }

    /** Surefire's runOrder orders methods too. */
    private Map<String, String> orderParameters() {
        String jupiter = "org.junit.jupiter.api.";
        String worker = "dev.xdist.worker.order.";
        return switch (properties.getOrDefault("runOrder", "")) {
            case "random" -> orders(jupiter + "MethodOrderer$Random", jupiter + "ClassOrderer$Random");
            case "alphabetical" -> orders(jupiter + "MethodOrderer$MethodName", jupiter + "ClassOrderer$ClassName");
            case "reversealphabetical" -> orders(worker + "ReverseMethodOrder", worker + "ReverseClassOrder");
            default -> Map.of();
        };
    }

    private static Map<String, String> orders(String ofMethods, String ofClasses) {
        return Map.of(JUPITER_METHOD_ORDER, ofMethods, JUPITER_CLASS_ORDER, ofClasses);
    }

    private Map<String, String> usersParameters() {
        Map<String, String> result = new HashMap<>();
        String text = properties.get("configurationParameters");
        if (text == null) {
            return result;
        }
        Properties parsed = new Properties();
        try {
            parsed.load(new StringReader(text));
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be read", e);
        }
        parsed.stringPropertyNames().forEach(key -> result.put(key, parsed.getProperty(key)));
        return result;
    }

    private void putIfPresent(Map<String, String> target, String key, String property) {
        String value = properties.get(property);
        if (value != null) {
            target.put(key, value);
        }
    }

    private boolean isTrue(String property) {
        return Boolean.parseBoolean(properties.get(property));
    }

    private List<String> list(String property) {
        @Nullable String value = properties.get(property);
        List<String> result = new ArrayList<>();
        if (value == null) {
            return result;
        }
        for (String part : value.split("[,]+", -1)) {
            if (!part.isBlank()) {
                result.add(part.trim());
            }
        }
        return result;
    }
}
