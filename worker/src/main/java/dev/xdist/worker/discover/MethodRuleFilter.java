package dev.xdist.worker.discover;

import dev.xdist.worker.link.MethodRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** {@code -Dtest=A#m}: a method is wanted if no include rule stands or one matches, and no exclude rule matches. */
final class MethodRuleFilter implements PostDiscoveryFilter {
    private final List<Rule> includes;
    private final List<Rule> excludes;

    MethodRuleFilter(List<MethodRule> includes, List<MethodRule> excludes) {
        this.includes = compile(includes);
        this.excludes = compile(excludes);
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Optional<TestSource> source = descriptor.getSource();
        return FilterResult.includedIf(!source.isPresent()
                || !(source.get() instanceof MethodSource)
                || isWanted((MethodSource) source.get()));
    }

    private boolean isWanted(MethodSource source) {
        String classFile = source.getClassName().replace('.', '/') + ".class";
        boolean included = includes.isEmpty() || anyMatches(includes, classFile, source.getMethodName());
        return included && !anyMatches(excludes, classFile, source.getMethodName());
    }

    private static boolean anyMatches(List<Rule> rules, String classFile, String method) {
        for (Rule rule : rules) {
            if (rule.matches(classFile, method)) {
                return true;
            }
        }
        return false;
    }

    private static List<Rule> compile(List<MethodRule> rules) {
        List<Rule> compiled = new ArrayList<>(rules.size());
        for (MethodRule rule : rules) {
            compiled.add(new Rule(Pattern.compile(rule.classPattern), Pattern.compile(rule.methodPattern)));
        }
        return compiled;
    }

    private static final class Rule {
        private final Pattern classFile;
        private final Pattern method;

        Rule(Pattern classFile, Pattern method) {
            this.classFile = classFile;
            this.method = method;
        }

        boolean matches(String classFileName, String methodName) {
            return anyOrMatches(classFile, classFileName) && anyOrMatches(method, methodName);
        }

        private static boolean anyOrMatches(Pattern pattern, String text) {
            return pattern.pattern().isEmpty() || pattern.matcher(text).matches();
        }
    }
}
