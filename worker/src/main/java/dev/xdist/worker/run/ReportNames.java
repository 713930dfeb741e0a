package dev.xdist.worker.run;

import dev.xdist.worker.link.ReportName;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The names under which Surefire 3.6.1 reports: a test stands under its outermost class, a nested class gives the text,
 * an invocation has the legacy name with its number. Where that seems odd, it is what users see today.
 */
final class ReportNames {
    private final TestPlan plan;
    private final Map<String, Running> running;

    ReportNames(TestPlan plan, Map<String, Running> running) {
        this.plan = plan;
        this.running = running;
    }

    /** @param withMethod whether a container's own name is told too */
    ReportName of(TestIdentifier identifier, boolean withMethod) {
        Display display = displayOf(identifier);
        String text = Objects.equals(display.className, display.classText) ? null : display.classText;
        String holder = identifier.isTest() ? holderText(identifier) : null;
        if (holder != null) {
            text = holder;
        }
        boolean named = withMethod || identifier.isTest();
        String method = named ? display.method : null;
        String methodText = named ? display.methodText : null;
        if (method == null && identifier.isTest() && hasClass(identifier)) {
            // JUnit 4's test of an overloaded method, of which the vintage engine names the class alone
            method = identifier.getLegacyReportingName();
            methodText = identifier.getDisplayName();
        }
        return new ReportName(
                display.className,
                text,
                display.qualifiedName,
                method,
                Objects.equals(method, methodText) ? null : methodText);
    }

    private Display displayOf(TestIdentifier identifier) {
        TestSource source = identifier.getSource().orElse(null);
        String outermost = outermostClass(identifier);
        if (source instanceof MethodSource) {
            return methodDisplay(identifier, (MethodSource) source, outermost);
        }
        if (source instanceof ClassSource) {
            ClassSource classSource = (ClassSource) source;
            String name = classSource.getClassName();
            String annotated = annotatedName(classSource);
            return new Display(orElse(outermost, name), orElse(annotated, name), null, null, name);
        }
        TestIdentifier parent = plan.getParent(identifier).orElse(null);
        String display = identifier.getDisplayName();
        String above = parent == null ? display : parent.getDisplayName();
        return new Display(orElse(outermost, above), above, display, display, null);
    }

    private Display methodDisplay(TestIdentifier identifier, MethodSource source, @Nullable String outermost) {
        List<TestIdentifier> above = runningAbove(identifier);
        String className = source.getClassName();
        String classText = className;
        for (TestIdentifier ancestor : above) {
            TestSource ancestorSource = ancestor.getSource().orElse(null);
            if (ancestorSource instanceof ClassSource) {
                Display holder = displayOf(ancestor);
                className = holder.className;
                classText = holder.classText;
                break;
            }
        }
        String legacy = identifier.getLegacyReportingName();
        String method = InvocationIndex.addTo(
                isInvocation(identifier, source, above) ? legacy : source.getMethodName(), identifier.getUniqueId());
        String display = chain(identifier, above);
        boolean plain = display.equals(legacy) && legacy.startsWith(source.getMethodName() + '(');
        return new Display(
                orElse(outermost, className), classText, method, plain ? method : display, source.getClassName());
    }

    private static boolean isInvocation(TestIdentifier identifier, MethodSource source, List<TestIdentifier> above) {
        String parameters = source.getMethodParameterTypes();
        if (parameters != null && !parameters.trim().isEmpty()) {
            return true;
        }
        for (TestIdentifier ancestor : above) {
            if (!ancestor.getSource().isPresent() && isBracketed(ancestor.getLegacyReportingName())) {
                return true;
            }
        }
        return endsWithIndex(identifier.getLegacyReportingName())
                || InvocationIndex.isInClassTemplate(identifier.getUniqueId());
    }

    /** The display names of the methods around it, the nearest first, then its own. */
    private static String chain(TestIdentifier identifier, List<TestIdentifier> above) {
        StringBuilder chain = new StringBuilder();
        for (TestIdentifier ancestor : above) {
            if (ancestor.getSource().orElse(null) instanceof MethodSource) {
                if (chain.length() > 0) {
                    chain.append(' ');
                }
                chain.append(ancestor.getDisplayName());
            }
        }
        String display = identifier.getDisplayName();
        if (!chain.toString().trim().isEmpty() && !display.startsWith("[")) {
            chain.append(' ');
        }
        return chain.append(display).toString();
    }

    /** The ancestors that have begun, the nearest first, up to the first that has not. */
    private List<TestIdentifier> runningAbove(TestIdentifier identifier) {
        List<TestIdentifier> above = new ArrayList<>();
        Running next = running.get(identifier.getParentId().orElse(""));
        while (next != null) {
            above.add(next.identifier);
            next = running.get(next.identifier.getParentId().orElse(""));
        }
        return above;
    }

    /** Whether a class has a set of its own: the outermost one, or each where the outermost thing is no class. */
    boolean opensSet(TestIdentifier classIdentifier) {
        TestIdentifier top = top(classIdentifier);
        return top.getUniqueId().equals(classIdentifier.getUniqueId()) || !hasClass(top);
    }

    private @Nullable String outermostClass(TestIdentifier identifier) {
        TestSource source = top(identifier).getSource().orElse(null);
        return source instanceof ClassSource ? ((ClassSource) source).getClassName() : null;
    }

    /** The class right below the engine; below an engine inside a suite, the class that really holds the test. */
    private TestIdentifier top(TestIdentifier identifier) {
        TestIdentifier top = identifier;
        TestIdentifier parent = plan.getParent(top).orElse(null);
        while (parent != null && parent.getParentId().isPresent() && !(isEngine(parent) && hasClass(top))) {
            top = parent;
            parent = plan.getParent(top).orElse(null);
        }
        return top;
    }

    private @Nullable String holderText(TestIdentifier test) {
        TestIdentifier holder = test;
        TestIdentifier parent = plan.getParent(holder).orElse(null);
        while (parent != null && !Reporter.isClass(holder)) {
            holder = parent;
            parent = plan.getParent(holder).orElse(null);
        }
        TestSource source = holder.getSource().orElse(null);
        String annotated = source instanceof ClassSource ? annotatedName((ClassSource) source) : null;
        return orElse(annotated, holder.getLegacyReportingName());
    }

    /** The value of {@code @DisplayName}; Jupiter's API is the user's, so it is told by its name. */
    private static @Nullable String annotatedName(ClassSource source) {
        for (Annotation annotation : source.getJavaClass().getAnnotations()) {
            if (annotation.annotationType().getName().equals("org.junit.jupiter.api.DisplayName")) {
                try {
                    return (String)
                            annotation.annotationType().getMethod("value").invoke(annotation);
                } catch (ReflectiveOperationException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static boolean hasClass(TestIdentifier identifier) {
        return identifier.getSource().orElse(null) instanceof ClassSource;
    }

    private static boolean isEngine(TestIdentifier identifier) {
        String id = identifier.getUniqueId();
        return id.startsWith("[engine:", id.lastIndexOf('['));
    }

    private static boolean isBracketed(String text) {
        return text.length() > 2 && text.startsWith("[") && text.endsWith("]") && isOneLine(text);
    }

    private static boolean endsWithIndex(String text) {
        int end = text.length() - 1;
        int start = end;
        while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        return start < end && start > 0 && text.charAt(end) == ']' && text.charAt(start - 1) == '[' && isOneLine(text);
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static final class Display {
        final String className;
        final String classText;
        final @Nullable String method;
        final @Nullable String methodText;
        final @Nullable String qualifiedName;

        Display(
                String className,
                String classText,
                @Nullable String method,
                @Nullable String methodText,
                @Nullable String qualifiedName) {
            this.className = className;
            this.classText = classText;
            this.method = method;
            this.methodText = methodText;
            this.qualifiedName = qualifiedName;
        }
    }
}
