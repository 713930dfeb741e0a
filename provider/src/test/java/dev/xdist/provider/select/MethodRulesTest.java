package dev.xdist.provider.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.MethodRule;
import dev.xdist.proto.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our rules against Surefire's own filter: the same answer for every pattern, class and method. */
class MethodRulesTest {
    private static final List<String> CLASSES = List.of(
            "ATest.class",
            "a/ATest.class",
            "a/b/ATest.class",
            "a/b/ATest$Inner.class",
            "a/b/c/BTest.class",
            "a/b/ABTest.class",
            "b/a/TestA.class",
            "org/x/OrderIT.class");

    private static final List<String> METHODS = List.of(
            "m", "a", "mn", "testOne", "testTwo", "test", "one two", "a/b", "m(int)", "m[0]", "$m", "tést", "m.n",
            "m\nn");

    /** Pieces of class patterns, good ones and odd ones. */
    private static final List<String> CLASS_PARTS = List.of(
            "ATest",
            "BTest",
            "*Test",
            "A?est",
            "a",
            "b",
            "*",
            "**",
            "?",
            "a.b",
            "a/b",
            "org.x",
            "Order*",
            "ATest$Inner",
            "*$*",
            "",
            "a+b",
            "[A]",
            "(",
            "%ant[a]");

    private static final List<String> SUFFIXES = List.of("", "", "", ".java", ".class", ".*", "*", "/**", "/");

    private static final List<String> METHOD_PATTERNS = List.of(
            "m",
            "test*",
            "*",
            "?",
            "??",
            "*One",
            "t?st*",
            "**",
            "m+testOne",
            "m + mn +",
            "",
            "one two",
            "a/b",
            "a/*",
            "**/b",
            "/a",
            "m(int)",
            "m[*]",
            "%ant[test*]",
            "\\Qm\\E",
            "m.n",
            "$m");

    private static final List<String> REGEXES = List.of(
            "%regex[.*ATest.*]",
            "%regex[a/b/.*#test.*]",
            "%regex[.*#m|mn]",
            "%regex[#test(One|Two)]",
            "%regex[a/.*|b/.*#.*]",
            "%regex[.*\\.class#[a-z]+]",
            "%regex[A#bc]",
            "%regex[ .*B.* # m. ]");

    private static boolean wanted(Selection selection, String classFile, String method) {
        boolean included = selection.getIncludeMethodsCount() == 0
                || selection.getIncludeMethodsList().stream().anyMatch(rule -> matches(rule, classFile, method));
        return included
                && selection.getExcludeMethodsList().stream().noneMatch(rule -> matches(rule, classFile, method));
    }

    /** As the link's contract says; the worker does the same. */
    private static boolean matches(MethodRule rule, String classFile, String method) {
        return (rule.getClassPattern().isEmpty() || Pattern.matches(rule.getClassPattern(), classFile))
                && (rule.getMethodPattern().isEmpty() || Pattern.matches(rule.getMethodPattern(), method));
    }

    private static Selection rulesOf(TestListResolver requested) {
        Selection.Builder selection = Selection.newBuilder();
        MethodRules.add(requested, selection);
        return selection.build();
    }

    private static void assertSameAnswers(String request) {
        TestListResolver requested = new TestListResolver(request);
        Selection rules = rulesOf(requested);
        // what Surefire's provider does with it: without methods in it the request is no filter of methods
        TestListResolver filter = TestListResolver.optionallyWildcardFilter(requested);
        boolean filters = !filter.isEmpty() && !filter.isWildcard();
        for (String classFile : CLASSES) {
            for (String method : METHODS) {
                boolean expected = !filters || filter.shouldRun(classFile, method);
                assertThat(wanted(rules, classFile, method))
                        .as("-Dtest=%s on %s, %s: %s", request, classFile, method, rules)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATest",
                "ATest#m",
                "ATest#m+mn,!BTest",
                "a.b.ATest#test*",
                "a/b/*#m,!a/b/c/**#m",
                "#m",
                "!ATest#m",
                "!#test?ne",
                "ATest.java#m",
                "ATest$Inner#m",
                "**/ATest*#*",
                "*#m,!%regex[.*B.*#m]",
                "%regex[.*IT.class#t.*]",
                "a.b.*#m",
                "/a/ATest#m",
                "ATest#a/b",
                "ATest#/a"
            })
    void request_meansWhatItMeansToSurefire(String request) {
        assertSameAnswers(request);
    }

    @Test
    void randomRequests_meanWhatTheyMeanToSurefire() {
        int compared = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            String request = randomRequest(new Random(seed));
            if (isRefused(request)) {
                continue;
            }
            assertSameAnswers(request);
            compared++;
        }
        assertThat(compared).isGreaterThan(3_000);
    }

    @Test
    void requestWithoutMethods_hasNoRules() {
        assertThat(rulesOf(new TestListResolver("ATest,!BTest"))).isEqualTo(Selection.getDefaultInstance());
        assertThat(rulesOf(TestListResolver.getEmptyTestListResolver())).isEqualTo(Selection.getDefaultInstance());
    }

    private static String randomRequest(Random random) {
        List<String> requests = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String not = random.nextInt(3) == 0 ? "!" : "";
            requests.add(not + (random.nextInt(5) == 0 ? one(REGEXES, random) : randomPattern(random)));
        }
        return String.join(random.nextBoolean() ? "," : " , ", requests);
    }

    private static String randomPattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            pattern.append(one(CLASS_PARTS, random)).append(i > 1 ? one(List.of("/", "/", ".", ""), random) : "");
        }
        pattern.append(pattern.length() == 0 ? "" : one(SUFFIXES, random));
        return random.nextInt(5) == 0 ? pattern.toString() : pattern + "#" + one(METHOD_PATTERNS, random);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Surefire itself throws: then nothing is run at all. */
    private static boolean isRefused(String request) {
        try {
            TestListResolver requested = new TestListResolver(request);
            CLASSES.forEach(classFile -> requested.shouldRun(classFile, "m"));
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
