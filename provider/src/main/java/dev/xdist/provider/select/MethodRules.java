package dev.xdist.provider.select;

import dev.xdist.proto.MethodRule;
import dev.xdist.proto.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.surefire.api.testset.ResolvedTest;
import org.apache.maven.surefire.api.testset.TestListResolver;

/** {@code -Dtest=A#m+n,!B} as rules that a worker can apply without Surefire. */
@SuppressWarnings("deprecation") // Surefire means to rename ResolvedTest; there is no other type yet
final class MethodRules {
    private static final String REGEX_PREFIX = "%regex[";
    private static final String CLASS_SUFFIX = ".class";
    private static final String ANY_SUFFIX = ".*";

    private MethodRules() {}

    /**
     * Adds the rules. Without any method in the request there are none: then Surefire's scan alone has chosen the
     * classes, and its own provider filters no more either.
     */
    static void add(TestListResolver requested, Selection.Builder selection) {
        if (!requested.hasMethodPatterns() || requested.isEmpty()) {
            return;
        }
        selection.addAllIncludeMethods(rules(requested.getIncludedPatterns()));
        selection.addAllExcludeMethods(rules(requested.getExcludedPatterns()));
    }

    private static List<MethodRule> rules(Collection<ResolvedTest> tests) {
        List<MethodRule> rules = new ArrayList<>();
        for (ResolvedTest test : tests) {
            rules.add(MethodRule.newBuilder()
                    .setClassPattern(classRegex(test))
                    .setMethodPattern(methodRegex(test))
                    .build());
        }
        return rules;
    }

    private static String classRegex(ResolvedTest test) {
        String pattern = test.getTestClassPattern();
        if (pattern == null) {
            return "";
        }
        if (test.isRegexTestClassPattern()) {
            return unwrapped(pattern);
        }
        String regex = PathPattern.toRegex(pattern);
        boolean complete = pattern.endsWith(ANY_SUFFIX) || pattern.endsWith(CLASS_SUFFIX);
        return complete ? regex : PathPattern.toRegex(pattern + CLASS_SUFFIX) + "|" + regex;
    }

    private static String methodRegex(ResolvedTest test) {
        String pattern = test.getTestMethodPattern();
        if (pattern == null) {
            return "";
        }
        return test.isRegexTestMethodPattern() ? unwrapped(pattern) : PathPattern.toRegex(pattern);
    }

    private static String unwrapped(String regex) {
        return regex.substring(REGEX_PREFIX.length(), regex.length() - 1);
    }
}
