package dev.xdist.provider.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of a test of which no event has come, from its JUnit unique id; as Surefire would have named it. */
public final class TestNames {
    /** JUnit encodes slashes, colons and brackets inside of a value. */
    private static final Pattern SEGMENT = Pattern.compile("\\[([^:\\]/]+):([^\\]/]*)\\]");

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[\\w$]+[.$])+(?=[\\w$])");

    private TestNames() {}

    /** The name of the method or invocation alone. */
    public static String nameOf(String uniqueId) {
        return Objects.requireNonNullElse(of(uniqueId, Names.ofClass("")).name(), uniqueId);
    }

    /**
     * {@code […]/[nested-class:N]/[method:m()]} in class A is method m of A$N; an id of an engine that is not known
     * gives its last value.
     */
    static Names of(String uniqueId, Names owner) {
        String qualified = owner.qualified() == null ? owner.source() : owner.qualified();
        String name = "";
        Matcher segments = SEGMENT.matcher(uniqueId);
        while (segments.find()) {
            String value = decoded(segments.group(2));
            switch (segments.group(1)) {
                case "engine", "class", "runner" -> name = "";
                case "nested-class" -> qualified = qualified + "$" + value;
                case "method" -> name = value.endsWith("()") ? withoutParameters(value) : simpleTypes(value);
                case "test-factory", "test-template" -> name = simpleTypes(value);
                case "test" -> name = withoutParameters(value);
                default -> name = value.startsWith("#") ? name + "[" + value.substring(1) + "]" : value;
            }
        }
        return new Names(owner.source(), null, qualified, name.isEmpty() ? uniqueId : name, null);
    }

    /** {@code m(java.lang.String)} to {@code m(String)}. */
    private static String simpleTypes(String signature) {
        int parameters = signature.indexOf('(');
        return parameters < 0
                ? signature
                : signature.substring(0, parameters)
                        + PACKAGES.matcher(signature.substring(parameters)).replaceAll("");
    }

    private static String withoutParameters(String signature) {
        int parameters = signature.lastIndexOf('(');
        return parameters <= 0 ? signature : signature.substring(0, parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // an engine that writes ids in its own way
        }
    }
}
