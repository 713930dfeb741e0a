package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** JUnit 4 categories: what carries {@code @Category} with one of these names, on itself or on its class. */
final class CategoryFilter implements PostDiscoveryFilter {
    private final List<String> names;
    private final boolean includes;

    CategoryFilter(List<String> names, boolean includes) {
        this.names = names;
        this.includes = includes;
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        TestSource source = descriptor.getSource().orElse(null);
        boolean found = false;
        if (source instanceof MethodSource) {
            MethodSource method = (MethodSource) source;
            found = hasCategory(method.getJavaMethod().getAnnotations())
                    || hasCategory(method.getJavaClass().getAnnotations());
        } else if (source instanceof ClassSource) {
            found = hasCategory(((ClassSource) source).getJavaClass().getAnnotations());
        }
        return FilterResult.includedIf(found == includes);
    }

    private boolean hasCategory(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getName().equals("org.junit.experimental.categories.Category")) {
                for (Class<?> category : valueOf(annotation)) {
                    if (names.contains(category.getName()) || names.contains(category.getSimpleName())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Class<?>[] valueOf(Annotation category) {
        try {
            return (Class<?>[]) category.annotationType().getMethod("value").invoke(category);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JUnit 4's @Category cannot be read.", e);
        }
    }
}
