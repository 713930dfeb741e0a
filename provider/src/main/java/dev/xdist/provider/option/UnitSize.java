package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The smallest thing that is dealt to a worker. */
public enum UnitSize {
    CLASS,
    METHOD;

    /** The word a user writes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Arrays.stream(values()).map(UnitSize::key).collect(Collectors.joining(", "));
    }

    static UnitSize parse(OptionValue value) {
        return value.oneOf(values(), UnitSize::key, "size of a unit");
    }
}
