package dev.xdist.worker.discover;

import dev.xdist.worker.link.FoundUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

/** What binds a test to others by where it stands: groups marked around it, and the class that it stays with. */
final class Surroundings {
    private final String asked;
    private final Set<String> groups;
    private final String scope;
    /** The class of the scope, once that is known; null above it. */
    private final @Nullable ClassSource holder;

    private @Nullable Boolean shared;

    private Surroundings(String asked, Set<String> groups, String scope, @Nullable ClassSource holder) {
        this.asked = asked;
        this.groups = groups;
        this.scope = scope;
        this.holder = holder;
    }

    /** Nothing is known but the class that was asked for. */
    static Surroundings of(String className) {
        return new Surroundings(className, Collections.<String>emptySet(), className, null);
    }

    /** One step down. */
    Surroundings in(TestIdentifier container) {
        TestSource source = container.getSource().orElse(null);
        if (!(source instanceof ClassSource) || isShared()) {
            return new Surroundings(asked, groupsOf(container), scope, holder);
        }
        ClassSource inner = (ClassSource) source;
        return new Surroundings(asked, groupsOf(container), inner.getClassName(), inner);
    }

    /**
     * Whether the class of the scope sets up for all that is in it, nested classes included. Looked up at the first
     * nested class: it asks all methods for their annotations, and most classes have nothing nested.
     */
    private boolean isShared() {
        if (shared == null) {
            shared = holder != null && SharedSetUp.isIn(holder.getJavaClass());
        }
        return shared;
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
