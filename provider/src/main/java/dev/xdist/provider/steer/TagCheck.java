package dev.xdist.provider.steer;

import dev.xdist.provider.option.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a tag that begins as ours do. */
public final class TagCheck {
    private static final List<String> NAMES =
            Arrays.stream(SteeringTag.values()).map(SteeringTag::tag).toList();

    private TagCheck() {}

    /** How the sentence that begins with the tag and its place goes on, if the tag says nothing to us. */
    public static Optional<String> problem(String tag) {
        int colon = tag.indexOf(':');
        String name = colon < 0 ? tag : tag.substring(0, colon);
        for (SteeringTag known : SteeringTag.values()) {
            if (known.tag().equals(name)) {
                return known.problem(colon < 0 ? "" : tag.substring(colon + 1));
            }
        }
        String known = "known are " + String.join(" and ", NAMES) + ".";
        return Optional.of("is not known; " + Nearest.hint(name, NAMES, known));
    }
}
