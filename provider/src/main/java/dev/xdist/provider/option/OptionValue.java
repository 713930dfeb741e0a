package dev.xdist.provider.option;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one option and who set it.
 *
 * @param option which option
 * @param text what was written, without blanks around it
 * @param origin who wrote it, as a message says it: {@code -Dxdist.n}
 */
record OptionValue(Option option, String text, String origin) {
    /** What may stand for a duration, in words. */
    static final String DURATION = "duration such as 90s, 5m or 500ms, or a number of seconds";

    private static final Pattern BYTES = Pattern.compile("\\d{1,9}[kmgKMG]|\\d{1,15}");

    private static final Pattern RUN_UID = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern DURATION_TEXT = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");
    private static final Duration DURATION_MAX = Duration.ofDays(30);

    /** The message in the one form that all have: option, what is wrong, who set it, what happens now. */
    XdistUsageException refused(String what) {
        return new XdistUsageException(option.key() + ": " + what + " (set by " + origin + "). Nothing was run.");
    }

    /** The name of a run. */
    String runUid() {
        if (!RUN_UID.matcher(text).matches()) {
            throw refused("\"" + text + "\" is no name of 1 to 128 printable ASCII signs without blanks");
        }
        return text;
    }

    /** A whole number from 0 to the limit. */
    int wholeNumber(int most) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refused("\"" + text + "\" is no number from 0 to " + most);
        }
        if (number < 0 || number > most) {
            throw refused(number + " is no number from 0 to " + most);
        }
        return number;
    }

    /** A number of bytes, 1 or more: {@code 512m}, {@code 2g}. */
    long bytes() {
        if (!BYTES.matcher(text).matches()) {
            throw refused("\"" + text + "\" is no number of bytes such as 800000000, 512m or 2g");
        }
        long bytes = ByteSize.of(text);
        if (bytes == 0) {
            throw refused("0 bytes are too few for any worker");
        }
        return bytes;
    }

    /** {@code 90s}, {@code 5m} or a number of seconds, 30 days at most. */
    Duration duration() {
        Matcher parts = DURATION_TEXT.matcher(text);
        if (!parts.matches()) {
            throw refused(
                    "\"" + text + "\" is no duration such as \"90s\", \"5m\" or \"500ms\"; a mere number is seconds");
        }
        long number = Long.parseLong(parts.group(1));
        Duration duration = switch (Objects.requireNonNullElse(parts.group(2), "s")) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
        if (duration.compareTo(DURATION_MAX) > 0) {
            throw refused(text + " is longer than 30 days (720h)");
        }
        return duration;
    }

    /** One of several words. */
    <E extends Enum<E>> E oneOf(E[] values, String what) {
        List<String> known = Words.of(values);
        int at = known.indexOf(text);
        if (at >= 0) {
            return values[at];
        }
        int last = known.size() - 1;
        String all = "known are " + String.join(", ", known.subList(0, last)) + " and " + known.get(last);
        throw refused("there is no " + what + " \"" + text + "\"; " + Nearest.hint(text, known, all));
    }

    boolean flag() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("\"" + text + "\" is neither \"true\" nor \"false\"");
        };
    }
}
