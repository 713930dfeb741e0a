package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose output is shown as it comes.
 *
 * @param all of every worker
 * @param failed of a test, once it has failed
 * @param workers of these workers and of those that take their places
 */
public record LiveChoice(boolean all, boolean failed, List<String> workers) {
    /** Nobody's: Surefire shows it class by class. */
    public static final LiveChoice NONE = new LiveChoice(false, false, List.of());

    private static final String ALLOWED = "allowed are none, all, failed, or names of workers such as gw0,gw1";
    private static final List<String> WORDS = List.of("none", "all", "failed");

    public LiveChoice {
        workers = List.copyOf(workers);
    }

    static LiveChoice parse(@Nullable OptionValue value) {
        if (value == null) {
            return NONE;
        }
        List<String> words = Arrays.stream(value.text().split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        for (String word : words) {
            if (!SpecParser.isName(word)) {
                throw value.refused("\"" + word + "\" is no name of a worker; " + ALLOWED);
            }
            if (WORDS.contains(word) && words.size() > 1) {
                throw value.refused("\"" + word + "\" stands alone; " + ALLOWED);
            }
        }
        return switch (words.get(0)) {
            case "none" -> NONE;
            case "all" -> new LiveChoice(true, false, List.of());
            case "failed" -> new LiveChoice(false, true, List.of());
            default -> new LiveChoice(false, false, words);
        };
    }

    /**
     * Refuses names of workers that the run does not have. Where it takes the machine to know how many workers there
     * are, the controller tells of it.
     */
    void refuseUnknown(@Nullable OptionValue value, @Nullable WorkerCount count, @Nullable SpecList list) {
        List<String> known = List.of();
        if (count != null && count.kind() == WorkerCount.Kind.NUMBER) {
            int number = (int) count.amount();
            known = WorkerNames.of(
                    list == null ? Collections.nCopies(number, NodeSpec.POPEN) : list.nodesOfOnlyEntry(number));
        } else if (count == null && list != null && !list.countsByItself()) {
            known = WorkerNames.of(list.nodes(1));
        }
        for (String worker : workers) {
            if (value != null && !known.isEmpty() && !known.contains(worker)) {
                String names = known.size() == 1 ? known.get(0) : known.get(0) + " to " + known.get(known.size() - 1);
                throw value.refused("there is no worker \"" + worker + "\"; "
                        + Nearest.hint(worker, WORDS, "the run begins with " + names + ", and " + ALLOWED));
            }
        }
    }

    /** Whether output of this worker is shown as it comes. */
    public boolean shows(String worker) {
        return all || workers.contains(worker);
    }
}
