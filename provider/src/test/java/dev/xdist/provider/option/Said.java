package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;

/** Options as a user would say them on the command line. */
final class Said {
    private Said() {}

    static XdistOptions options(String... keysAndValues) {
        return XdistOptions.resolve(sources(keysAndValues));
    }

    static OptionSources sources(String... keysAndValues) {
        Map<String, String> user = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            user.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new OptionSources(user, Map.of(), Map.of(), "0123456789abcdef0123456789abcdef");
    }

    static String refusal(String... keysAndValues) {
        return refusal(() -> options(keysAndValues));
    }

    static String refusal(Runnable action) {
        return assertThatExceptionOfType(XdistUsageException.class)
                .isThrownBy(action::run)
                .actual()
                .getMessage();
    }
}
