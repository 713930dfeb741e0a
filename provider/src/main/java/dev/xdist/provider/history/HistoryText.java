package dev.xdist.provider.history;

import dev.xdist.provider.history.HistoryFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a history holds, in lines for the user. */
public final class HistoryText {
    private static final int LONGEST_SHOWN = 10;

    private HistoryText() {}

    /**
     * Reads the file.
     *
     * @throws IOException with a sentence for the user if it is there and is no history
     */
    public static List<String> of(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("history: " + file);
        if (!Files.exists(file)) {
            lines.add("is not there yet: the first run writes it.");
            return lines;
        }
        Content content = HistoryMerge.content(file);
        List<Map.Entry<String, ClassDurations>> classes = new ArrayList<>();
        content.classes().entrySet().stream()
                .filter(entry -> entry.getKey().indexOf('/') < 0)
                .forEach(classes::add);
        int methods = content.classes().size() - classes.size();
        lines.add("holds " + counted(classes.size(), "class", "classes") + " and "
                + counted(methods, "method", "methods") + ", from " + counted(content.run(), "run", "runs")
                + (content.brokenLines() == 0
                        ? "."
                        : "; " + counted(content.brokenLines(), "line is", "lines are") + " not understood."));
        classes.sort(Comparator.comparingLong((Map.Entry<String, ClassDurations> entry) ->
                        -entry.getValue().medianMillis())
                .thenComparing(Map.Entry::getKey));
        for (Map.Entry<String, ClassDurations> each : classes.subList(0, Math.min(LONGEST_SHOWN, classes.size()))) {
            lines.add(String.format(Locale.ROOT, "%9.1f s  %s", each.getValue().medianMillis() / 1e3, each.getKey()));
        }
        if (classes.size() > LONGEST_SHOWN) {
            lines.add(String.format(Locale.ROOT, "             and %,d shorter ones", classes.size() - LONGEST_SHOWN));
        }
        return lines;
    }

    private static String counted(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }
}
