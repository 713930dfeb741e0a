package dev.xdist.provider.session;

import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events whose words are many. */
final class ScriptWords {
    private ScriptWords() {}

    /** {@code group=db priority=1 expect=9 m1:5 -m2}; a single minus sign excludes all. */
    static SessionEvent arranged(ClassId owner, List<String> words) {
        return new SessionEvent.PluginsAnswered(new PluginAnswer.Arranged(owner, arrangement(owner.name(), words)));
    }

    static Arrangement arrangement(String owner, List<String> words) {
        String group = "";
        int priority = 0;
        long nanos = 0;
        Map<String, Long> methods = new HashMap<>();
        Map<String, String> excluded = new HashMap<>();
        for (String word : words) {
            if (word.startsWith("group=")) {
                group = word.substring("group=".length());
            } else if (word.startsWith("priority=")) {
                priority = Integer.parseInt(word.substring("priority=".length()));
            } else if (word.startsWith("expect=")) {
                nanos = millis(word.substring("expect=".length()));
            } else if (word.startsWith("-")) {
                excluded.put(word.equals("-") ? "" : owner + "/" + word.substring(1), "not today");
            } else {
                String[] parts = word.split(":");
                methods.put(owner + "/" + parts[0], millis(parts[1]));
            }
        }
        return new Arrangement(group, priority, nanos, methods, excluded);
    }

    /** {@code up ADDRESSES}, {@code failed TEXT}, {@code lost SUMMARY} or {@code ended}. */
    static SessionEvent host(HostId host, List<String> words) {
        String rest = String.join(" ", words.subList(1, words.size()));
        return switch (words.get(0)) {
            case "up" -> new SessionEvent.HostUp(host, rest);
            case "failed" -> new SessionEvent.HostFailed(host, "its error", rest);
            case "lost" -> new SessionEvent.HostGone(host, new Loss(rest, List.of("its last line"), "host.log"));
            case "ended" -> new SessionEvent.HostGone(host, null);
            default -> throw new AssertionError("a host cannot " + words);
        };
    }

    private static long millis(String text) {
        return Long.parseLong(text) * 1_000_000;
    }
}
