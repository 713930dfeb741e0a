package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways of dealing tests to workers that this version has. */
public enum DistMode {
    AUTO,
    LOAD;

    /**
     * Modes that pytest-xdist has and we do not have yet: they get a text of their own, for they are no typing error.
     */
    private static final List<String> KNOWN_ELSEWHERE =
            List.of("no", "each", "loadscope", "loadfile", "loadgroup", "worksteal");

    /** The word a user writes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names(String separator) {
        return Arrays.stream(values()).map(DistMode::key).collect(Collectors.joining(separator));
    }

    static DistMode parse(OptionValue value) {
        String text = value.text();
        for (DistMode mode : values()) {
            if (mode.key().equals(text)) {
                return mode;
            }
        }
        if (KNOWN_ELSEWHERE.contains(text)) {
            throw value.refused("\"" + text + "\" is not in this version; " + names(" and ") + " are");
        }
        List<String> known = Arrays.stream(values()).map(DistMode::key).toList();
        throw value.refused(
                "there is no mode \"" + text + "\"; " + Nearest.hint(text, known, "known are " + names(" and ")));
    }
}
