package dev.xdist.provider.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM wrote about its own end, as sentences for the user. */
final class LastWords {
    private static final Pattern EXIT = Pattern.compile("xdist: System\\.exit was called on thread (\".*\"):");
    private static final Pattern FRAME = Pattern.compile("\\s+at (?!java\\.)(.+)");
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("java\\.lang\\.OutOfMemoryError(?:: (.+))?");
    private static final Pattern HEAP_DUMP = Pattern.compile("Dumping heap to (.+?)(?: \\.\\.\\.)?");
    private static final String ERROR_FILE = "# An error report file with more information is saved as:";

    private LastWords() {}

    /** Paths in them are relative to that directory, in which the JVM ran. */
    static List<String> clues(List<String> lines, Path directory) {
        List<String> clues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher exit = EXIT.matcher(line);
            Matcher dump = HEAP_DUMP.matcher(line);
            Matcher memory = OUT_OF_MEMORY.matcher(line);
            if (exit.matches()) {
                clues.add("System.exit was called on thread " + exit.group(1) + caller(lines, i + 1) + ".");
            } else if (line.equals(ERROR_FILE) && i + 1 < lines.size()) {
                clues.add(
                        "The JVM's own report: " + path(lines.get(i + 1).replaceFirst("^#\\s*", ""), directory) + ".");
            } else if (dump.matches()) {
                clues.add("Its heap: " + path(dump.group(1), directory) + ".");
            } else if (memory.find() && clues.stream().noneMatch(clue -> clue.startsWith("It ran out of memory"))) {
                clues.add("It ran out of memory" + (memory.group(1) == null ? "" : ": " + memory.group(1)) + ".");
            }
        }
        return clues;
    }

    /** The innermost frame that is not of the JDK's own way out. */
    private static String caller(List<String> lines, int from) {
        for (String line : lines.subList(from, lines.size())) {
            Matcher frame = FRAME.matcher(line);
            if (frame.matches()) {
                return " by " + frame.group(1);
            }
            if (!line.startsWith("\tat ")) {
                return "";
            }
        }
        return "";
    }

    private static Path path(String text, Path directory) {
        return directory.resolve(text.strip());
    }
}
