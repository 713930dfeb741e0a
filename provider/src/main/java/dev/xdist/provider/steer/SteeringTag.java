package dev.xdist.provider.steer;

import java.util.Optional;
import java.util.regex.Pattern;

/** A tag that means what an annotation of {@code xdist-api} means. */
enum SteeringTag {
    GROUP("xdist.group", ".*", ""),
    /** As {@code OwnLimit} of the worker reads it. */
    TIMEOUT(
            "xdist.timeout",
            "[0-9]{1,9}(ms|s|m|h)?",
            "a number, of seconds or with ms, s, m or h behind it, as in xdist.timeout:30s");

    private final String tag;
    private final Pattern values;
    private final String allowed;

    SteeringTag(String tag, String values, String allowed) {
        this.tag = tag;
        this.values = Pattern.compile(values);
        this.allowed = allowed;
    }

    /** What stands before the colon. */
    String tag() {
        return tag;
    }

    /** What is wrong with what stands behind the colon, if anything. */
    Optional<String> problem(String value) {
        if (values.matcher(value).matches()) {
            return Optional.empty();
        }
        String seen = value.isEmpty() ? "has no value" : "has the value \"" + value + "\"";
        return Optional.of(seen + "; allowed is " + allowed + ".");
    }
}
