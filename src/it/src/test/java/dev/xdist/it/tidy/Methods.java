package dev.xdist.it.tidy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the methods of a Java file by its braces. No parser: texts and comments are blanked, and a brace opens a
 * method when what stands before it ends like a method's head.
 */
final class Methods {
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern HEAD = Pattern.compile("(\\w+)\\s*\\([^;{}]*\\)\\s*(throws [\\w., ]+)?\\s*$");
    private static final Pattern NO_HEAD =
            Pattern.compile("->|=|\\bnew\\b|\\b(if|for|while|switch|catch|try|synchronized|record|enum|class)\\b");

    private Methods() {}

    /** A method or constructor and how many lines it takes from its opening to its closing brace. */
    record Method(String name, int lines) {}

    private record Open(String name, int line) {}

    static List<Method> of(String source) {
        String code = blank(source);
        List<Method> methods = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int line = 1;
        int headFrom = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '{') {
                open.push(new Open(name(code.substring(headFrom, i)), line));
                headFrom = i + 1;
            } else if (c == '}' && !open.isEmpty()) {
                Open opened = open.pop();
                if (!opened.name().isEmpty()) {
                    methods.add(new Method(opened.name(), line - opened.line() + 1));
                }
                headFrom = i + 1;
            } else if (c == ';') {
                headFrom = i + 1;
            }
        }
        return methods;
    }

    private static String name(String head) {
        String withoutAnnotations = head.replaceAll("@\\w+(\\s*\\([^()]*\\))?", "");
        Matcher found = HEAD.matcher(withoutAnnotations);
        return !NO_HEAD.matcher(withoutAnnotations).find() && found.find() ? found.group(1) : "";
    }

    private static String blank(String source) {
        return NOT_CODE.matcher(source)
                .replaceAll(found -> "\n".repeat((int)
                        found.group().chars().filter(c -> c == '\n').count()));
    }
}
