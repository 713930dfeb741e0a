package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways of dealing tests to workers. */
public enum DistMode {
    AUTO,
    LOAD,
    LOADSCOPE,
    LOADFILE,
    LOADGROUP,
    WORKSTEAL,
    EACH,
    NO;

    /** The word a user writes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Arrays.stream(values()).map(DistMode::key).collect(Collectors.joining(", "));
    }

    static DistMode parse(OptionValue value) {
        return value.oneOf(values(), DistMode::key, "mode");
    }
}
