package dev.xdist.provider.node;

import dev.xdist.api.grant.GrantLimits;
import dev.xdist.proto.Output;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How much a worker has put out for plugins: it is kept until the worker's end. Owned by the link thread. */
final class OutputLimit {
    private final Map<String, Integer> chars = new HashMap<>();
    private long total;

    /** Counts a value, instead of the one that its key had before; returns whether that is more than is allowed. */
    boolean isPassed(Output output) {
        Integer before = chars.put(output.getKey(), output.getValue().length());
        total += output.getValue().length() - (before == null ? 0 : before);
        return output.getKey().length() > GrantLimits.KEY_CHARS_MAX
                || output.getValue().length() > GrantLimits.OUTPUT_CHARS_MAX
                || chars.size() > GrantLimits.OUTPUT_KEYS_MAX
                || total > GrantLimits.OUTPUTS_CHARS_MAX;
    }

    static String passed() {
        return String.format(
                Locale.ROOT,
                "sent more for plugins than is kept: values of %,d characters, %,d of all %,d keys together",
                GrantLimits.OUTPUT_CHARS_MAX,
                GrantLimits.OUTPUTS_CHARS_MAX,
                GrantLimits.OUTPUT_KEYS_MAX);
    }
}
