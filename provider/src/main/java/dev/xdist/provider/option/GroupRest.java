package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes, in mode {@code loadgroup}, of tests that are in no group. */
public enum GroupRest {
    LOAD,
    LOADSCOPE,
    LOADFILE;

    /** The word a user writes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Arrays.stream(values()).map(GroupRest::key).collect(Collectors.joining(", "));
    }

    static GroupRest parse(OptionValue value) {
        return value.oneOf(values(), GroupRest::key, "way");
    }
}
