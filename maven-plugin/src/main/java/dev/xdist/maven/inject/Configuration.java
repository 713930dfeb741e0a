package dev.xdist.maven.inject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * A test plugin's configuration while it is being changed. Always a copy: the change is seen when it is stored, and not
 * by half.
 */
final class Configuration {
    private final Xpp3Dom dom;

    private Configuration(@Nullable Object configuration) {
        this.dom = configuration instanceof Xpp3Dom there ? new Xpp3Dom(there) : new Xpp3Dom("configuration");
    }

    static Configuration of(ConfigurationContainer container) {
        return new Configuration(container.getConfiguration());
    }

    static Configuration of(MojoExecution execution) {
        return new Configuration(execution.getConfiguration());
    }

    void storeIn(ConfigurationContainer container) {
        container.setConfiguration(dom);
    }

    void storeIn(MojoExecution execution) {
        execution.setConfiguration(dom);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(dom.getChild(name)).map(Xpp3Dom::getValue);
    }

    /** The names and texts of a map's elements; the map lies at the end of that path. */
    Map<String, String> map(String... path) {
        Map<String, String> map = new LinkedHashMap<>();
        Xpp3Dom element = dom;
        for (String name : path) {
            element = element == null ? null : element.getChild(name);
        }
        if (element != null) {
            for (Xpp3Dom child : element.getChildren()) {
                map.put(child.getName(), child.getValue() == null ? "" : child.getValue());
            }
        }
        return map;
    }

    /** The texts of a list's elements, or the one text split at commas, as Maven itself reads lists. */
    List<String> list(String name) {
        Xpp3Dom element = dom.getChild(name);
        if (element == null) {
            return List.of();
        }
        Stream<String> texts = element.getChildCount() > 0
                ? Stream.of(element.getChildren()).map(Xpp3Dom::getValue)
                : Stream.ofNullable(element.getValue()).flatMap(text -> Stream.of(text.split(",", -1)));
        return texts.filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .collect(Collectors.toList());
    }

    /** Sets a plain value over whatever stands there. */
    void set(String name, String value) {
        Xpp3Dom element = dom.getChild(name);
        if (element == null) {
            element = new Xpp3Dom(name);
            dom.addChild(element);
        }
        element.setValue(value);
    }

    /** Adds provider properties beside those of the user, in the form in which the user's stand there. */
    void addProperties(Map<String, String> added) {
        Xpp3Dom properties = dom.getChild("properties");
        if (properties == null) {
            properties = new Xpp3Dom("properties");
            dom.addChild(properties);
        }
        boolean named = properties.getChildren("property").length > 0;
        for (Map.Entry<String, String> property : added.entrySet()) {
            if (named) {
                removeNamed(properties, property.getKey());
                properties.addChild(named(property.getKey(), property.getValue()));
            } else {
                addPlain(properties, property.getKey(), property.getValue());
            }
        }
    }

    /** A provider property that {@link #addProperties} has put there, or an empty text. */
    String property(String key) {
        Xpp3Dom properties = dom.getChild("properties");
        if (properties == null) {
            return "";
        }
        for (Xpp3Dom child : properties.getChildren()) {
            Xpp3Dom name = child.getChild("name");
            boolean named = name != null && key.equals(name.getValue());
            String value = named ? text(child.getChild("value")) : text(child);
            if (named || child.getName().equals(key)) {
                return value;
            }
        }
        return "";
    }

    /** Replaces text in an element and all below it. */
    void replace(String name, UnaryOperator<String> change) {
        Xpp3Dom element = dom.getChild(name);
        if (element != null) {
            replaceIn(element, change);
        }
    }

    private static void replaceIn(Xpp3Dom element, UnaryOperator<String> change) {
        if (element.getValue() != null) {
            element.setValue(change.apply(element.getValue()));
        }
        for (Xpp3Dom child : element.getChildren()) {
            replaceIn(child, change);
        }
    }

    private static void addPlain(Xpp3Dom properties, String key, String value) {
        Xpp3Dom element = properties.getChild(key);
        if (element == null) {
            element = new Xpp3Dom(key);
            properties.addChild(element);
        }
        element.setValue(value);
    }

    private static void removeNamed(Xpp3Dom properties, String key) {
        for (int i = properties.getChildCount() - 1; i >= 0; i--) {
            Xpp3Dom name = properties.getChild(i).getChild("name");
            if (name != null && key.equals(name.getValue())) {
                properties.removeChild(i);
            }
        }
    }

    private static String text(@Nullable Xpp3Dom element) {
        return element == null || element.getValue() == null ? "" : element.getValue();
    }

    private static Xpp3Dom named(String key, String value) {
        Xpp3Dom property = new Xpp3Dom("property");
        addPlain(property, "name", key);
        addPlain(property, "value", value);
        return property;
    }
}
