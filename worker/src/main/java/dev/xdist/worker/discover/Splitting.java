package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Whether the methods of a class may be run one by one, on several workers: a Jupiter class that makes no promise about
 * the order, the instance or the thread of its methods.
 */
public final class Splitting {
    private static final String JUPITER = "junit-jupiter";

    private Splitting() {}

    public static boolean isAllowed(TestPlan plan, Map<String, String> configuration) {
        if ("per_class".equalsIgnoreCase(configuration.get("junit.jupiter.testinstance.lifecycle.default"))
                || String.valueOf(configuration.get("junit.jupiter.testmethod.order.default"))
                        .endsWith("OrderAnnotation")) {
            return false;
        }
        for (TestIdentifier engine : plan.getRoots()) {
            boolean jupiter = UniqueIds.engineOf(engine.getUniqueId()).equals(JUPITER);
            for (TestIdentifier child : plan.getChildren(engine)) {
                if (!jupiter || !isFree(plan, child)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isFree(TestPlan plan, TestIdentifier container) {
        TestSource source = container.getSource().orElse(null);
        if (!(source instanceof ClassSource)) {
            return true;
        }
        if (plan.getChildren(container).isEmpty() || binds(((ClassSource) source).getJavaClass())) {
            return false;
        }
        for (TestIdentifier child : plan.getChildren(container)) {
            if (!isFree(plan, child)) {
                return false;
            }
        }
        return true;
    }

    /** Annotations are told by name: Jupiter's API is the user's, in whichever version. */
    private static boolean binds(Class<?> testClass) {
        for (Annotation annotation : testClass.getAnnotations()) {
            String text = annotation.toString();
            switch (annotation.annotationType().getName()) {
                case "org.junit.jupiter.api.TestMethodOrder":
                case "org.junit.jupiter.api.ClassTemplate":
                    return true;
                case "org.junit.jupiter.api.TestInstance":
                    if (text.contains("PER_CLASS")) {
                        return true;
                    }
                    break;
                case "org.junit.jupiter.api.parallel.Execution":
                    if (text.contains("SAME_THREAD")) {
                        return true;
                    }
                    break;
                default:
                    if (isOrderedByMeta(annotation)) {
                        return true;
                    }
            }
        }
        return false;
    }

    private static boolean isOrderedByMeta(Annotation annotation) {
        for (Annotation meta : annotation.annotationType().getAnnotations()) {
            String name = meta.annotationType().getName();
            boolean lifecycle = name.equals("org.junit.jupiter.api.TestInstance")
                    && meta.toString().contains("PER_CLASS");
            if (lifecycle
                    || name.equals("org.junit.jupiter.api.TestMethodOrder")
                    || name.equals("org.junit.jupiter.api.ClassTemplate")) {
                return true;
            }
        }
        return false;
    }
}
