package dev.xdist.provider.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry: {@code [count*] pair//pair…}, where a pair is {@code key} or {@code key=value} and one of the pairs
 * names the kind.
 *
 * <p>One instance reads one entry and is then thrown away. Positions are kept all along, for every message points at
 * what it means.
 */
final class SpecParser {
    private static final List<String> KEYS = List.of("java", "chdir", "id", "nice", "env:", "jvm:");
    private static final String KEYS_TEXT = "known are java, chdir, id, nice, env:NAME and jvm:OPTION";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    /** Names that xdist gives by itself; a user's own must not look like one. */
    private static final Pattern OWN_ID = Pattern.compile("gw[0-9]+");

    private static final Pattern ENV_NAME = Pattern.compile("[^=\\s]+");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final int NICE_MIN = -20;
    private static final int NICE_MAX = 19;

    private final SpecText entry;
    private final Set<String> keysSeen = new HashSet<>();
    private final Map<String, String> env = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private @Nullable SpecKind kind;
    private @Nullable String id;
    private @Nullable String java;
    private @Nullable String chdir;
    private @Nullable Integer nice;
    private int idColumn;

    private SpecParser(SpecText entry) {
        this.entry = entry;
    }

    static SpecEntry parse(SpecText entry) {
        return new SpecParser(entry).read();
    }

    private SpecEntry read() {
        String text = entry.text();
        int star = text.indexOf('*');
        int count = star < 0 ? SpecEntry.ONE : count(text.substring(0, star));
        int start = count == SpecEntry.ONE ? 0 : star + 1;
        int from = start;
        while (true) {
            int separator = text.indexOf("//", from);
            readPair(from, separator < 0 ? text.length() : separator);
            if (separator < 0) {
                break;
            }
            from = separator + 2;
        }
        if (kind == null) {
            throw entry.refused("it says no kind; begin with popen//", start, text.length());
        }
        NodeSpec spec = new NodeSpec(text.substring(start), id, java, chdir, env, jvmOptions, nice);
        return new SpecEntry(entry, count, spec, idColumn);
    }

    /** The text before the first star is a count, unless that star stands inside a pair: {@code popen//chdir=/a*b}. */
    private int count(String text) {
        if (text.equals("auto")) {
            return SpecEntry.AUTO;
        }
        if (INTEGER.matcher(text).matches()) {
            if (text.length() <= 6 && Integer.parseInt(text) >= 0 && Integer.parseInt(text) <= XdistOptions.NODES_MAX) {
                return Integer.parseInt(text);
            }
            throw entry.refused(
                    "the count " + text + " is no number from 0 to " + XdistOptions.NODES_MAX, 0, text.length());
        }
        if (text.contains("//") || text.contains("=")) {
            return SpecEntry.ONE;
        }
        throw entry.refused("the count \"" + text + "\" is no number or \"auto\"", 0, text.length());
    }

    private void readPair(int from, int to) {
        String text = entry.text();
        int equals = text.indexOf('=', from);
        int keyEnd = equals < 0 || equals >= to ? to : equals;
        String key = text.substring(from, keyEnd);
        if (key.isEmpty()) {
            throw entry.refused("a key is missing", from, to);
        }
        Pair pair = new Pair(key, from, keyEnd, to);
        if (key.startsWith("jvm:")) {
            readJvmOption(pair);
            return;
        }
        if (!keysSeen.add(key)) {
            throw entry.refused("the key \"" + key + "\" stands there twice", from, keyEnd);
        }
        if (key.startsWith("env:")) {
            readEnv(pair);
        } else if (SpecKind.ofKey(key).isPresent()) {
            readKind(SpecKind.ofKey(key).get(), pair);
        } else {
            readValue(pair);
        }
    }

    private void readKind(SpecKind named, Pair pair) {
        if (!named.works()) {
            String what = "the kind \"" + pair.key() + "\" is not in this version; popen is";
            throw entry.refused(what, pair.from(), pair.keyEnd());
        }
        if (pair.keyEnd() < pair.to()) {
            throw entry.refused("\"" + pair.key() + "\" takes no value", pair.keyEnd(), pair.to());
        }
        kind = named;
    }

    private void readJvmOption(Pair pair) {
        int from = pair.from() + "jvm:".length();
        String option = unescaped(from, pair.to());
        if (!option.startsWith("-") || option.length() < 2) {
            throw entry.refused("a JVM option begins with \"-\"", from, pair.to());
        }
        jvmOptions.add(option);
    }

    private void readEnv(Pair pair) {
        int from = pair.from() + "env:".length();
        String name = entry.text().substring(from, pair.keyEnd());
        if (!ENV_NAME.matcher(name).matches()) {
            throw entry.refused("a variable has a name, env:NAME=value", pair.from(), pair.keyEnd());
        }
        if (pair.keyEnd() == pair.to()) {
            throw entry.refused("the variable \"" + name + "\" has no value", pair.from(), pair.to());
        }
        env.put(name, unescaped(pair.keyEnd() + 1, pair.to()));
    }

    private void readValue(Pair pair) {
        switch (pair.key()) {
            case "java" -> java = value(pair);
            case "chdir" -> chdir = value(pair);
            case "id" -> id = checkedId(value(pair), pair);
            case "nice" -> nice = checkedNice(value(pair), pair);
            default -> throw unknown(pair);
        }
    }

    private XdistUsageException unknown(Pair pair) {
        boolean first = kind == null && pair.keyEnd() == pair.to();
        if (first) {
            String hint = Nearest.hint(pair.key(), SpecKind.keys(), "popen is the kind this version has");
            return entry.refused("there is no kind \"" + pair.key() + "\"; " + hint, pair.from(), pair.keyEnd());
        }
        String hint = Nearest.hint(pair.key(), KEYS, KEYS_TEXT);
        return entry.refused("there is no key \"" + pair.key() + "\"; " + hint, pair.from(), pair.keyEnd());
    }

    private String value(Pair pair) {
        if (pair.keyEnd() + 1 >= pair.to()) {
            throw entry.refused("the key \"" + pair.key() + "\" has no value", pair.from(), pair.to());
        }
        return unescaped(pair.keyEnd() + 1, pair.to());
    }

    /** Whether a worker can have that name. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private String checkedId(String value, Pair pair) {
        int from = pair.keyEnd() + 1;
        idColumn = from;
        if (!isName(value)) {
            throw entry.refused("the id \"" + value + "\" may hold letters, digits and . - _ only", from, pair.to());
        }
        if (OWN_ID.matcher(value).matches()) {
            throw entry.refused(
                    "names like \"" + value + "\" are given by xdist itself; take another", from, pair.to());
        }
        return value;
    }

    private Integer checkedNice(String value, Pair pair) {
        boolean number = INTEGER.matcher(value).matches() && value.length() <= 4;
        if (!number || Integer.parseInt(value) < NICE_MIN || Integer.parseInt(value) > NICE_MAX) {
            throw entry.refused(
                    "nice \"" + value + "\" is no number from " + NICE_MIN + " to " + NICE_MAX,
                    pair.keyEnd() + 1,
                    pair.to());
        }
        return Integer.valueOf(value);
    }

    /** Puts back what the grammar needs for itself: slash, comma, star, per cent. */
    private String unescaped(int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        String text = entry.text();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '%') {
                out.append(text.charAt(i));
                continue;
            }
            String code = text.substring(i + 1, Math.min(i + 3, to)).toUpperCase(Locale.ROOT);
            switch (code) {
                case "2F" -> out.append('/');
                case "2C" -> out.append(',');
                case "2A" -> out.append('*');
                case "25" -> out.append('%');
                default ->
                    throw entry.refused(
                            "\"%\" stands alone; write %25 for it (%2F is /, %2C is a comma, %2A is *)", i, i + 1);
            }
            i += 2;
        }
        return out.toString();
    }

    /** Where one pair stands in the entry: key from, key end, end of the pair. */
    private record Pair(String key, int from, int keyEnd, int to) {}
}
