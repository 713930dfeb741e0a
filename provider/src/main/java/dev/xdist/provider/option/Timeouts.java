package dev.xdist.provider.option;

import java.time.Duration;
import java.util.Map;

/**
 * How long things may take.
 *
 * @param test one test; zero: for ever
 * @param stall the silence of a worker that is at work; zero: for ever
 * @param exit a worker's end, once its last test is over; zero: for ever
 */
public record Timeouts(Duration test, Duration stall, Duration exit) {
    /**
     * A worker answers in a thousandth of a second. What keeps a healthy JVM from it, a full collection or a dump of a
     * heap of several GB, takes tens of seconds; a stopped process or a dead machine takes for ever.
     */
    private static final Duration STALL_DEFAULT = Duration.ofMinutes(2);

    /** As long as Surefire gives its own fork ({@code forkedProcessExitTimeoutInSeconds}). */
    private static final Duration EXIT_DEFAULT = Duration.ofSeconds(30);

    static Timeouts of(Map<Option, OptionValue> values) {
        return new Timeouts(
                duration(values, Option.TEST_TIMEOUT, Duration.ZERO),
                duration(values, Option.STALL_TIMEOUT, STALL_DEFAULT),
                duration(values, Option.EXIT_TIMEOUT, EXIT_DEFAULT));
    }

    private static Duration duration(Map<Option, OptionValue> values, Option option, Duration unsaid) {
        OptionValue value = values.get(option);
        return value == null ? unsaid : value.duration();
    }
}
