package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The smallest thing that is dealt to a worker. */
public enum UnitSize {
    CLASS,
    METHOD,
    /** One invocation of a parameterized, repeated or other template method; for {@link DistMode#AUTO} alone. */
    INVOCATION;

    /** The word a user writes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Arrays.stream(values()).map(UnitSize::key).collect(Collectors.joining(", "));
    }

    static UnitSize parse(OptionValue value, DistMode dist) {
        UnitSize size = value.oneOf(values(), UnitSize::key, "size of a unit");
        if (size == INVOCATION && dist != DistMode.AUTO) {
            throw value.refused("invocations are dealt one by one by xdist.dist=auto alone, and it is " + dist.key());
        }
        return size;
    }
}
