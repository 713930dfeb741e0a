package dev.xdist.provider.select;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Surefire's path patterns ({@code **}{@code /Order*}, {@code ?}) as regular expressions that match a whole string. */
final class PathPattern {
    private static final String ANT_PREFIX = "%ant[";
    private static final String NOTHING = "(?!)";
    private static final String ANY_DIRS = "**";

    private PathPattern() {}

    /** A regular expression that matches what the pattern matches; case matters, as it does in Surefire. */
    static String toRegex(String pattern) {
        String plain = pattern.startsWith(ANT_PREFIX) && pattern.endsWith("]")
                ? pattern.substring(ANT_PREFIX.length(), pattern.length() - 1)
                : pattern;
        if (plain.startsWith("/")) {
            return NOTHING; // class files and methods begin with no slash
        }
        List<String> parts = parts(plain);
        StringBuilder regex = new StringBuilder();
        boolean slashDue = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (!part.equals(ANY_DIRS)) {
                regex.append(slashDue ? "/+" : "").append(glob(part));
                slashDue = true;
            } else if (slashDue) {
                regex.append("(?:/+[^/]+)*");
            } else {
                regex.append(i == parts.size() - 1 ? "(?s:.*)" : "(?:[^/]+/+)*");
            }
        }
        return regex.append("/*").toString();
    }

    /** Several {@code **} in a row are one. */
    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(pattern, "/");
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            boolean repeated = !parts.isEmpty()
                    && token.equals(ANY_DIRS)
                    && parts.get(parts.size() - 1).equals(ANY_DIRS);
            if (!repeated) {
                parts.add(token);
            }
        }
        return parts;
    }

    private static String glob(String part) {
        StringBuilder regex = new StringBuilder();
        int literalFrom = 0;
        for (int i = 0; i <= part.length(); i++) {
            char c = i < part.length() ? part.charAt(i) : '*';
            if (c != '*' && c != '?') {
                continue;
            }
            if (i > literalFrom) {
                regex.append(Pattern.quote(part.substring(literalFrom, i)));
            }
            if (i < part.length()) {
                regex.append(c == '*' ? "[^/]*" : "[^/]");
            }
            literalFrom = i + 1;
        }
        return regex.toString();
    }
}
