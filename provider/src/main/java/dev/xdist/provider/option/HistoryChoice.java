package dev.xdist.provider.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where durations are kept, if they are.
 *
 * @param file as it was written; empty for the usual place
 * @param kept whether they may be read and kept at all
 */
record HistoryChoice(Optional<String> file, boolean kept) {
    private static final String NONE = "none";

    static HistoryChoice parse(@Nullable OptionValue value) {
        if (value == null) {
            return new HistoryChoice(Optional.empty(), true);
        }
        if (value.text().isEmpty()) {
            throw value.refused("\"\" is no file; \"" + NONE + "\" keeps no history");
        }
        return value.text().equals(NONE)
                ? new HistoryChoice(Optional.empty(), false)
                : new HistoryChoice(Optional.of(value.text()), true);
    }
}
