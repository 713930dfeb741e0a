package dev.xdist.worker.discover;

import dev.xdist.worker.link.FoundUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

/** What binds a test to others by where it stands: groups marked around it, and the class that it stays with. */
final class Surroundings {
    private final String asked;
    private final Set<String> groups;
    private final String scope;
    /** The class of the scope sets up for all that is in it, nested classes included. */
    private final boolean shared;

    private Surroundings(String asked, Set<String> groups, String scope, boolean shared) {
        this.asked = asked;
        this.groups = groups;
        this.scope = scope;
        this.shared = shared;
    }

    /** Nothing is known but the class that was asked for. */
    static Surroundings of(String className) {
        return new Surroundings(className, Collections.<String>emptySet(), className, false);
    }

    /** One step down. */
    Surroundings in(TestIdentifier container) {
        TestSource source = container.getSource().orElse(null);
        if (shared || !(source instanceof ClassSource)) {
            return new Surroundings(asked, groupsOf(container), scope, shared);
        }
        ClassSource inner = (ClassSource) source;
        boolean sets = SharedSetUp.isIn(inner.getJavaClass());
        return new Surroundings(asked, groupsOf(container), inner.getClassName(), sets);
    }

    FoundUnit bind(TestIdentifier test, FoundUnit unit) {
        return unit.bound(groupsOf(test), scope.equals(asked) ? "" : scope);
    }

    private Set<String> groupsOf(TestIdentifier identifier) {
        Set<String> own = new TreeSet<>();
        Marks.addTo(own, identifier);
        if (groups.containsAll(own)) {
            return groups;
        }
        own.addAll(groups);
        return own;
    }
}
