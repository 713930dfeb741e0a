package dev.xdist.provider.history;

import java.util.Optional;

/** Unique ids of Jupiter's methods, without what every one of a class begins with. No other class is ever split. */
final class JupiterIds {
    private static final String ENGINE = "[engine:junit-jupiter]/[class:";

    private JupiterIds() {}

    /** {@code a.B/[method:m()]}; empty for an id that is not a method of the class, or would break its line. */
    static Optional<String> shortForm(String className, String uniqueId) {
        String start = ENGINE + className + "]/";
        boolean fits = uniqueId.startsWith(start) && uniqueId.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.of(className + "/" + uniqueId.substring(start.length())) : Optional.empty();
    }

    static String whole(String shortForm) {
        int end = shortForm.indexOf('/');
        return ENGINE + shortForm.substring(0, end) + "]" + shortForm.substring(end);
    }
}
