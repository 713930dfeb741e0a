package dev.xdist.provider.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** What the user has to be told about plugins, until it is told. Any thread. */
final class Complaints {
    /** The longest text of a plugin's own in a sentence, in characters. */
    private static final int TEXT_MAX = 300;

    /** What lies between a plugin's method and its caller, or was called by it. */
    private static final Pattern OURS = Pattern.compile("(java|jdk)\\.|dev\\.xdist\\.provider\\.hook\\."
            + "(PluginThread|PluginHooks|SetupDraft|ArrangementDraft|Table|OwnScheduler)\\b");

    private final Queue<String> untold = new ConcurrentLinkedQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** A method threw something: told once for each method of each plugin. */
    void threw(Class<?> plugin, String hook, Throwable failure) {
        if (known.add(plugin.getName() + "." + hook)) {
            say(plugin.getName() + "." + hook + " threw " + text(failure) + where(failure)
                    + ". The run goes on; when it throws again there, that is not told.");
        }
    }

    void say(String sentence) {
        untold.add(sentence);
    }

    List<String> take() {
        if (untold.isEmpty()) {
            return List.of();
        }
        List<String> taken = new ArrayList<>();
        for (String next = untold.poll(); next != null; next = untold.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** The first line of what it says of itself, which is the user's code too and may fail. */
    static String text(Throwable failure) {
        String all;
        try {
            all = failure.toString();
        } catch (RuntimeException e) {
            all = failure.getClass().getName();
        }
        String line = all.lines().findFirst().orElse("");
        return line.length() > TEXT_MAX ? line.substring(0, TEXT_MAX) + "..." : line;
    }

    /** Where in the plugin's own code. */
    private static String where(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (!OURS.matcher(frame.getClassName()).lookingAt()) {
                return " at " + frame;
            }
        }
        return "";
    }
}
