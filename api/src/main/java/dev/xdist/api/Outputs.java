package dev.xdist.api;

import dev.xdist.api.grant.GrantLimits;
import java.util.HashMap;
import java.util.Map;

/** How much this worker has put out for plugins. */
final class Outputs {
    private final Map<String, Integer> chars = new HashMap<>();
    private long total;

    /** Counts a value, instead of the one that its key had before. */
    synchronized void count(String key, String value) {
        if (key.isEmpty() || key.length() > GrantLimits.KEY_CHARS_MAX) {
            throw new IllegalArgumentException("A key has from 1 to " + GrantLimits.KEY_CHARS_MAX
                    + " characters, and this one has " + key.length() + ".");
        }
        if (value.length() > GrantLimits.OUTPUT_CHARS_MAX) {
            throw new IllegalArgumentException("The value for \"" + key + "\" has " + value.length()
                    + " characters; at most " + GrantLimits.OUTPUT_CHARS_MAX + " are allowed.");
        }
        Integer before = chars.get(key);
        if (before == null && chars.size() >= GrantLimits.OUTPUT_KEYS_MAX) {
            throw new IllegalStateException(
                    "This worker has put out values for " + GrantLimits.OUTPUT_KEYS_MAX + " keys; no more are taken.");
        }
        long after = total + value.length() - (before == null ? 0 : before);
        if (after > GrantLimits.OUTPUTS_CHARS_MAX) {
            throw new IllegalStateException("With \"" + key + "\" this worker would have put out " + after
                    + " characters; at most " + GrantLimits.OUTPUTS_CHARS_MAX + " are allowed.");
        }
        chars.put(key, value.length());
        total = after;
    }
}
