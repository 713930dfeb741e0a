package dev.xdist.provider.steer;

import dev.xdist.provider.option.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code @XdistRequires} or its tag asks for, read.
 *
 * @param text as the user wrote it
 */
record Requirement(String text, Fact fact, String operator, String value) {
    private static final Pattern PARTS = Pattern.compile("\\s*([A-Za-z]+)\\s*([!<>=]+)\\s*(\\S+)\\s*");
    private static final List<String> NAMES =
            Arrays.stream(Fact.values()).map(Requirement::name).toList();

    private static String name(Fact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a text that is no requirement, as a sentence's end. */
    static Optional<String> problem(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.of("a requirement is a name, an operator and a value, as in jdk>=21; the names are "
                    + String.join(", ", NAMES));
        }
        String named = parts.group(1).toLowerCase(Locale.ROOT);
        if (!NAMES.contains(named)) {
            return Optional.of("there is no \"" + parts.group(1) + "\"; "
                    + Nearest.hint(named, NAMES, "there are " + String.join(", ", NAMES)));
        }
        Fact fact = Fact.valueOf(named.toUpperCase(Locale.ROOT));
        if (!fact.operators().contains(parts.group(2))) {
            return Optional.of("behind " + named + " stands one of " + String.join(" ", fact.operators()));
        }
        return fact.allowedInPlaceOf(lower(parts.group(3))).map(allowed -> named + " is " + allowed);
    }

    /** Reads what has no problem. */
    static Requirement of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        Fact fact = Fact.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        return new Requirement(text.strip(), fact, parts.group(2), lower(parts.group(3)));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    boolean holds(NodeFacts facts) {
        return fact.holds(facts, operator, value);
    }

    /** What the workers have in its place, each once. */
    String seen(List<NodeFacts> workers) {
        return name(fact) + " is "
                + String.join(
                        " or ",
                        workers.stream().map(fact::seen).distinct().sorted().toList());
    }
}
