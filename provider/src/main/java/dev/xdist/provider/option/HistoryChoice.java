package dev.xdist.provider.option;

import java.util.Map;
import java.util.Optional;

/**
 * Where durations are kept.
 *
 * @param file the file that was asked for, as it was written; empty for the usual place
 * @param kept whether they may be read and kept at all
 */
public record HistoryChoice(Optional<String> file, boolean kept) {
    private static final String NONE = "none";

    static HistoryChoice of(Map<Option, OptionValue> values) {
        OptionValue value = values.get(Option.HISTORY);
        if (value == null) {
            return new HistoryChoice(Optional.empty(), true);
        }
        if (value.text().isEmpty()) {
            throw value.refused("\"\" is no file; \"" + NONE + "\" keeps no history");
        }
        boolean kept = !value.text().equals(NONE);
        return new HistoryChoice(kept ? Optional.of(value.text()) : Optional.empty(), kept);
    }
}
