package dev.xdist.provider.steer;

import java.util.Optional;
import java.util.regex.Pattern;

/** A tag that means what an annotation of {@code xdist-api} means. */
enum SteeringTag {
    EXCLUSIVE_GROUP("xdist.exclusive-group", true, ".+", "a group's name, as in xdist.exclusive-group:db"),
    FRESH("xdist.fresh", true, "", "none"),
    GROUP("xdist.group", false, ".*", ""),
    LOCAL_ONLY("xdist.local-only", true, "", "none"),
    /** As {@code Pools} of the worker reads it. */
    POOL("xdist.pool", false, ".*[^:]:[1-9][0-9]{0,4}", "a name and how many there are of it, as in xdist.pool:db:3"),
    PRIORITY("xdist.priority", true, "-?[0-9]{1,9}", "a whole number, as in xdist.priority:5"),
    /** A text that is no requirement is an error of its class, which must not run anywhere: it is told there. */
    REQUIRES("xdist.requires", true, ".*", ""),
    /** As {@code OwnLimit} of the worker reads it. */
    TIMEOUT(
            "xdist.timeout",
            false,
            "[0-9]{1,9}(ms|s|m|h)?",
            "a number, of seconds or with ms, s, m or h behind it, as in xdist.timeout:30s");

    private final String tag;
    private final boolean ofClasses;
    private final Pattern values;
    private final String allowed;

    SteeringTag(String tag, boolean ofClasses, String values, String allowed) {
        this.tag = tag;
        this.ofClasses = ofClasses;
        this.values = Pattern.compile(values);
        this.allowed = allowed;
    }

    /** What stands before the colon. */
    String tag() {
        return tag;
    }

    /** Whether it counts only on a class that is run by itself. */
    boolean ofClasses() {
        return ofClasses;
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
