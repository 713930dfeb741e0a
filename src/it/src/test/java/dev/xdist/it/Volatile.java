package dev.xdist.it;

import java.util.regex.Pattern;

/** Takes out of a text what differs between any two runs of the same tests: durations, addresses, process ids. */
final class Volatile {
    private static final Pattern SECONDS = Pattern.compile("\\b[\\d.,]+ ?(s|ms|min)\\b");
    private static final Pattern TIME_ATTRIBUTE = Pattern.compile("\\b(time|timestamp)=\"[^\"]*\"");
    private static final Pattern ADDRESS = Pattern.compile("@[0-9a-f]{5,}|\\$\\$Lambda[^ ,\\]]*|\\b0x[0-9a-f]+\\b");

    /** The samples give each run a folder of its own. */
    private static final Pattern REPORTS_FOLDER = Pattern.compile("(See|in) \\S+/target/\\S+");

    private Volatile() {}

    static String strip(String text) {
        String timeless =
                SECONDS.matcher(REPORTS_FOLDER.matcher(text).replaceAll("$1 #")).replaceAll("# $1");
        return ADDRESS.matcher(TIME_ATTRIBUTE.matcher(timeless).replaceAll("$1=\"#\""))
                .replaceAll("@");
    }
}
