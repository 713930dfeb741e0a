package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.ConfigurationParameters;
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
    private static final @Nullable Class<? extends Annotation> METHOD_ORDER = annotation("TestMethodOrder");
    private static final @Nullable Class<? extends Annotation> CLASS_TEMPLATE = annotation("ClassTemplate");
    private static final @Nullable Class<? extends Annotation> INSTANCE = annotation("TestInstance");
    private static final @Nullable Class<? extends Annotation> EXECUTION = annotation("parallel.Execution");

    /** What {@code surefire.runOrder} asks for. */
    private static final List<String> RUN_ORDERS = Arrays.asList("$Random", "$MethodName", ".ReverseMethodOrder");

    private Splitting() {}

    public static boolean isAllowed(TestPlan plan) {
        if (bindsAll(plan.getConfigurationParameters())) {
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

    /**
     * Somebody asked for one instance or an order by default. An order by name or at random, which
     * {@code surefire.runOrder} asks for beside that of classes, says nothing of methods that need one another.
     */
    private static boolean bindsAll(ConfigurationParameters configuration) {
        String instances = configuration
                .get("junit.jupiter.testinstance.lifecycle.default")
                .orElse("");
        String order =
                configuration.get("junit.jupiter.testmethod.order.default").orElse("");
        boolean free = order.isEmpty() || RUN_ORDERS.stream().anyMatch(order::endsWith);
        return instances.trim().equalsIgnoreCase("per_class") || !free;
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

    private static boolean binds(Class<?> testClass) {
        return !textOf(METHOD_ORDER, testClass).isEmpty()
                || !textOf(CLASS_TEMPLATE, testClass).isEmpty()
                || textOf(INSTANCE, testClass).contains("PER_CLASS")
                || textOf(EXECUTION, testClass).contains("SAME_THREAD");
    }

    /** What Jupiter would find, on the class or on what it extends, implements or is marked with. */
    private static String textOf(@Nullable Class<? extends Annotation> type, Class<?> testClass) {
        return type == null
                ? ""
                : AnnotationSupport.findAnnotation(testClass, type)
                        .map(Annotation::toString)
                        .orElse("");
    }

    /** Jupiter's API is the user's, in whichever version, and may lack it. */
    private static @Nullable Class<? extends Annotation> annotation(String name) {
        try {
            return Class.forName("org.junit.jupiter.api." + name, false, Splitting.class.getClassLoader())
                    .asSubclass(Annotation.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
