package dev.xdist.provider.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of a test of which no event has come, from its JUnit unique id. */
final class TestNames {
    private static final Pattern SEGMENT = Pattern.compile("\\[([^:\\]]+):([^/]*)\\]");

    private TestNames() {}

    /** {@code […]/[nested-class:N]/[method:m()]} in class A is method m of A$N; an unknown form gives its last value. */
    static Names of(String uniqueId, Names owner) {
        String qualified = owner.qualified() == null ? owner.source() : owner.qualified();
        String name = "";
        Matcher segments = SEGMENT.matcher(uniqueId);
        while (segments.find()) {
            String value = segments.group(2);
            switch (segments.group(1)) {
                case "engine", "class", "runner" -> name = value;
                case "nested-class" -> qualified = qualified + "$" + value;
                case "method" -> name = simple(value);
                case "test-factory", "test-template" -> name = value.replace('$', '.');
                default -> name = value.startsWith("#") ? name + "[" + value.substring(1) + "]" : value;
            }
        }
        return new Names(owner.source(), null, qualified, name.isEmpty() ? uniqueId : name, null);
    }

    private static String simple(String signature) {
        int parameters = signature.indexOf('(');
        return signature.endsWith("()") ? signature.substring(0, parameters) : signature;
    }
}
