package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Pools of which a class or method needs a place: by a tag, or by the annotation of {@code xdist-api}. They are told as
 * keys that it reads, which are written like the tag, {@code xdist.pool:db:3}.
 */
public final class Pools {
    private static final String ANNOTATION = "dev.xdist.api.XdistPool";
    private static final String CONTAINER = "dev.xdist.api.XdistPools";
    private static final String TAG = "xdist.pool:";
    private static final Pattern NAME_AND_SIZE = Pattern.compile(".*[^:]:[1-9][0-9]{0,4}");

    private Pools() {}

    /** Of what stands on it, not of what stands around it, but for tags, which are inherited. */
    public static Set<String> of(TestDescriptor descriptor) {
        Set<String> keys = new TreeSet<>();
        for (TestTag tag : descriptor.getTags()) {
            add(keys, tag.getName());
        }
        TestSource source = Api.PRESENT ? descriptor.getSource().orElse(null) : null;
        if (source instanceof ClassSource) {
            addAnnotated(keys, ((ClassSource) source).getJavaClass());
        } else if (source instanceof MethodSource) {
            addAnnotated(keys, ((MethodSource) source).getJavaMethod());
        }
        return keys;
    }

    private static void add(Set<String> keys, String key) {
        if (key.startsWith(TAG)
                && NAME_AND_SIZE.matcher(key.substring(TAG.length())).matches()) {
            keys.add(key);
        }
    }

    private static void addAnnotated(Set<String> keys, AnnotatedElement element) {
        Set<Class<?>> seen = new HashSet<>();
        for (Annotation annotation : element.getAnnotations()) {
            add(keys, annotation, seen);
        }
    }

    private static void add(Set<String> keys, Annotation annotation, Set<Class<?>> seen) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (type.getName().equals(ANNOTATION)) {
            add(keys, TAG + Api.valueOf(annotation, "value") + ":" + Api.valueOf(annotation, "size"));
        } else if (type.getName().equals(CONTAINER)) {
            for (Annotation each : (Annotation[]) Api.valueOf(annotation, "value")) {
                add(keys, each, seen);
            }
        } else if (!type.getName().startsWith("java.") && seen.add(type)) {
            for (Annotation meta : type.getAnnotations()) {
                add(keys, meta, seen);
            }
        }
    }
}
