package dev.xdist.worker.discover;

import dev.xdist.worker.link.Outbox;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tags that begin as ours do. Each is told once, known or not, for it is the controller that knows what they can say;
 * and so are annotations of ours that count only on classes, and stand on a method or a nested class.
 */
final class OwnTags {
    private static final String PREFIX = "xdist.";

    /** What the controller reads from the files of the classes that it deals, and of no other. */
    private static final List<String> OF_CLASSES =
            Arrays.asList("FreshWorker", "XdistPriority", "XdistRequires", "XdistLocalOnly");

    /** Different ones that are told; a suite has a handful of them, or one for each of its groups. */
    private static final int TOLD_MAX = 1_000;

    private final Outbox outbox;
    private final Set<String> told = new HashSet<>();

    OwnTags(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells of those that stand on what was found of a class, and were not told before. */
    void tell(TestPlan plan, String className) {
        for (TestIdentifier engine : plan.getRoots()) {
            look(plan, engine, className);
        }
    }

    /** What is outside comes first: tags of a class are also those of its methods. */
    private void look(TestPlan plan, TestIdentifier above, String className) {
        for (TestIdentifier identifier : plan.getChildren(above)) {
            for (TestTag tag : identifier.getTags()) {
                String name = tag.getName();
                boolean own = name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
                if (own) {
                    tellOnce(name, identifier, className);
                }
            }
            tellMisplaced(identifier, className);
            look(plan, identifier, className);
        }
    }

    private void tellMisplaced(TestIdentifier identifier, String className) {
        TestSource source = Api.PRESENT ? identifier.getSource().orElse(null) : null;
        if (source instanceof MethodSource) {
            tellExclusive(((MethodSource) source).getJavaMethod(), identifier, className);
        } else if (source instanceof ClassSource
                && !((ClassSource) source).getClassName().equals(className)) {
            Class<?> nested = ((ClassSource) source).getJavaClass();
            tellExclusive(nested, identifier, className);
            for (String name : OF_CLASSES) {
                if (Api.find("dev.xdist.api." + name, nested.getAnnotations(), new HashSet<>()) != null) {
                    tellOnce("@" + name, identifier, className);
                }
            }
        }
    }

    private void tellExclusive(AnnotatedElement element, TestIdentifier identifier, String className) {
        if (Marks.anyExclusive(element)) {
            tellOnce("@XdistGroup(exclusive = true)", identifier, className);
        }
    }

    private void tellOnce(String what, TestIdentifier identifier, String className) {
        if (told.size() < TOLD_MAX && told.add(what)) {
            tell(what, identifier, className);
        }
    }

    private void tell(String tag, TestIdentifier identifier, String className) {
        TestSource source = identifier.getSource().orElse(null);
        String holder = className;
        String method = "";
        boolean onClass = false;
        if (source instanceof MethodSource) {
            holder = ((MethodSource) source).getClassName();
            method = ((MethodSource) source).getMethodName();
        } else if (source instanceof ClassSource) {
            holder = ((ClassSource) source).getClassName();
            onClass = holder.equals(className);
        } else {
            method = identifier.getDisplayName();
        }
        outbox.ownTag(tag, holder, method, onClass);
    }
}
