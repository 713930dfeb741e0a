package dev.xdist.provider.unit;

import java.util.List;

/**
 * Why a node is gone, in words for the user.
 *
 * @param summary one clause without subject or full stop: {@code died by signal 9 (SIGKILL)}
 * @param lastLines the last lines that it wrote, oldest first
 * @param logFile where the whole of its own output is, or an empty string
 */
public record Loss(String summary, List<String> lastLines, String logFile) {
    public Loss {
        lastLines = List.copyOf(lastLines);
    }
}
