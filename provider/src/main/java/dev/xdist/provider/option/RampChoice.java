package dev.xdist.provider.option;

import java.time.Duration;
import java.util.Map;

/**
 * Over which time the workers of a run begin.
 *
 * @param start their JVMs; zero: all at once
 * @param tests their first tests; zero: each as soon as it can
 */
public record RampChoice(Duration start, Duration tests) {
    static RampChoice of(Map<Option, OptionValue> values) {
        return new RampChoice(duration(values, Option.RAMP_START), duration(values, Option.RAMP));
    }

    private static Duration duration(Map<Option, OptionValue> values, Option option) {
        OptionValue value = values.get(option);
        return value == null ? Duration.ZERO : value.duration();
    }
}
