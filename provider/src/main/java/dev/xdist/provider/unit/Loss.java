package dev.xdist.provider.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a node is gone, in words for the user.
 *
 * @param summary one clause without subject or full stop: {@code died by signal 9 (SIGKILL)}
 * @param lastLines the last lines that it wrote, oldest first
 * @param logFile where the whole of its own output is, or an empty string
 * @param clues what else was found out, a sentence each
 * @param details a longer text, or an empty string
 */
public record Loss(String summary, List<String> lastLines, String logFile, List<String> clues, String details) {
    public Loss {
        lastLines = List.copyOf(lastLines);
        clues = List.copyOf(clues);
    }

    /** Nothing else was found out. */
    public Loss(String summary, List<String> lastLines, String logFile) {
        this(summary, lastLines, logFile, List.of(), "");
    }

    /** The same with more that was found out. */
    public Loss with(List<String> sentences, String text) {
        List<String> all = new ArrayList<>(clues);
        all.addAll(sentences);
        return new Loss(summary, lastLines, logFile, all, details + text);
    }
}
