package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The constants of an enum as the words that a user writes: in lower case. */
final class Words {
    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> of(Enum<?>[] values) {
        return Arrays.stream(values).map(Words::of).toList();
    }

    static String joined(Enum<?>[] values) {
        return String.join(", ", of(values));
    }
}
