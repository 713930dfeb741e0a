package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Names of the groups that a class or method is marked with: by a tag, or by the annotation of {@code xdist-api}.
 */
final class Marks {
    private static final String ANNOTATION = "dev.xdist.api.XdistGroup";
    private static final String CONTAINER = "dev.xdist.api.XdistGroups";
    private static final String TAG = "xdist.group";
    private static final String EXCLUSIVE_TAG = "xdist.exclusive-group:";
    private static final String EXCLUSIVE = "exclusive";
    private static final String UNNAMED = "default";

    private Marks() {}

    /** Adds the names that stand on it, not those that stand around it. */
    static void addTo(Set<String> names, TestIdentifier identifier) {
        for (TestTag tag : identifier.getTags()) {
            if (tag.getName().equals(TAG)) {
                names.add(UNNAMED);
            } else if (tag.getName().startsWith(TAG + ":")) {
                String name = tag.getName().substring(TAG.length() + 1);
                names.add(name.isEmpty() ? UNNAMED : name);
            } else if (tag.getName().startsWith(EXCLUSIVE_TAG)) {
                names.add(tag.getName().substring(EXCLUSIVE_TAG.length()));
            }
        }
        Api.each(identifier.getSource().orElse(null), ANNOTATION, CONTAINER, group -> {
            names.add((String) Api.valueOf(group, "value"));
        });
    }

    /** Whether one of the marks on it wants the group to have a worker alone. */
    static boolean anyExclusive(AnnotatedElement element) {
        Annotation[] annotations = element.getAnnotations();
        Annotation one = Api.find(ANNOTATION, annotations, new HashSet<>());
        Annotation several = Api.find(CONTAINER, annotations, new HashSet<>());
        boolean any = one != null && Api.isSet(one, EXCLUSIVE);
        if (several != null) {
            for (Annotation each : (Annotation[]) Api.valueOf(several, "value")) {
                any |= Api.isSet(each, EXCLUSIVE);
            }
        }
        return any;
    }
}
