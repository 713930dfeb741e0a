package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The annotations of {@code xdist-api}, told by their names, for they are on the user's class path or nowhere. Who does
 * not have them pays nothing for them.
 */
final class Api {
    static final boolean PRESENT = isPresent("dev.xdist.api.XdistGroup");

    private Api() {}

    private static boolean isPresent(String annotation) {
        try {
            Class.forName(annotation, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Finds an annotation of this name among these, or on one of them; {@code seen} are types that need no look. */
    static @Nullable Annotation find(String name, Annotation[] annotations, Set<Class<?>> seen) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.getName().equals(name)) {
                return annotation;
            }
            boolean look = !type.getName().startsWith("java.") && seen.add(type);
            Annotation meta = look ? find(name, type.getAnnotations(), seen) : null;
            if (meta != null) {
                return meta;
            }
        }
        return null;
    }

    /**
     * Calls for each annotation of this name on the class or method that a test comes from, or on annotations there,
     * and for each in a container of them. None where the API is not there.
     */
    static void each(@Nullable TestSource source, String name, String container, Consumer<Annotation> found) {
        if (!PRESENT) {
            return;
        }
        Map<String, Consumer<Annotation>> kinds = new HashMap<>();
        kinds.put(name, found);
        kinds.put(container, several -> {
            for (Annotation one : (Annotation[]) valueOf(several, "value")) {
                found.accept(one);
            }
        });
        if (source instanceof ClassSource) {
            each(((ClassSource) source).getJavaClass().getAnnotations(), kinds, new HashSet<>());
        } else if (source instanceof MethodSource) {
            each(((MethodSource) source).getJavaMethod().getAnnotations(), kinds, new HashSet<>());
        }
    }

    private static void each(Annotation[] annotations, Map<String, Consumer<Annotation>> kinds, Set<Class<?>> seen) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            Consumer<Annotation> found = kinds.get(type.getName());
            if (found != null) {
                found.accept(annotation);
            } else if (!type.getName().startsWith("java.") && seen.add(type)) {
                each(type.getAnnotations(), kinds, seen);
            }
        }
    }

    /** Whether an annotation says so; one of a library that does not know the word does not. */
    static boolean isSet(Annotation annotation, String method) {
        try {
            return Boolean.TRUE.equals(
                    annotation.annotationType().getMethod(method).invoke(annotation));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    static Object valueOf(Annotation annotation, String method) {
        try {
            return annotation.annotationType().getMethod(method).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation + " cannot be read.", e);
        }
    }
}
