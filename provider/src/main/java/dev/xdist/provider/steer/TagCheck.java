package dev.xdist.provider.steer;

import dev.xdist.provider.option.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a tag that begins as ours do, or with the place of an annotation of ours. */
public final class TagCheck {
    private static final List<String> NAMES =
            Arrays.stream(SteeringTag.values()).map(SteeringTag::tag).toList();

    private static final String NO_EFFECT = " It has no effect.";

    private static final String MISPLACED = "counts only on a class that is not nested in another." + NO_EFFECT;

    private static final String NOT_EXCLUSIVE =
            "makes no group exclusive here: that does only a class that is not nested in another.";

    private TagCheck() {}

    /**
     * How the sentence that begins with the tag and its place goes on, if the tag does not say what it seems to.
     *
     * @param tag or an annotation behind an @
     * @param onWholeClass whether it stands on a class that is run by itself
     */
    public static Optional<String> problem(String tag, boolean onWholeClass) {
        if (tag.startsWith("@")) {
            return onWholeClass ? Optional.empty() : Optional.of(misplaced(tag.startsWith("@XdistGroup")));
        }
        int colon = tag.indexOf(':');
        String name = colon < 0 ? tag : tag.substring(0, colon);
        for (SteeringTag known : SteeringTag.values()) {
            if (known.tag().equals(name)) {
                Optional<String> problem = known.problem(colon < 0 ? "" : tag.substring(colon + 1));
                boolean misplaced = problem.isEmpty() && known.ofClasses() && !onWholeClass;
                return misplaced
                        ? Optional.of(misplaced(known == SteeringTag.EXCLUSIVE_GROUP))
                        : problem.map(what -> what + NO_EFFECT);
            }
        }
        String known = "known are " + String.join(", ", NAMES) + ".";
        return Optional.of("is not known; " + Nearest.hint(name, NAMES, known) + NO_EFFECT);
    }

    private static String misplaced(boolean group) {
        return group ? NOT_EXCLUSIVE : MISPLACED;
    }
}
