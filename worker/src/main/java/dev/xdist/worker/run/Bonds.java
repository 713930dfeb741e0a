package dev.xdist.worker.run;

import dev.xdist.worker.discover.Pools;
import dev.xdist.worker.discover.UniqueIds;
import dev.xdist.worker.link.FoundUnit;
import dev.xdist.worker.link.Locks;
import dev.xdist.worker.link.Setup;
import dev.xdist.worker.link.UnitOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * What binds tests to others: groups, and the locks that their engine would take for them. These are asked of the
 * engine's own descriptors, so that composed annotations, inheritance, providers and targets mean what they mean there.
 */
final class Bonds {
    /** What each JVM has for itself: Jupiter's {@code Resources}, but the one that stands for everything. */
    private static final Set<String> OF_ONE_JVM = new HashSet<>(Arrays.asList(
            "java.lang.System.properties",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.util.Locale.default",
            "java.util.TimeZone.default"));

    private final Setup.LocksTold told;
    private final boolean groupsBind;

    Bonds(Setup setup) {
        told = setup.locksTold();
        groupsBind = setup.groupsBind();
    }

    /** The locks of all that engines found. */
    Locks locksIn(Collection<TestDescriptor> roots) {
        return locksOf("", roots);
    }

    /** The same units with their locks: their own, and those of what they stand in and of what stands in them. */
    List<FoundUnit> locked(List<FoundUnit> found, Collection<TestDescriptor> roots) {
        if (locksIn(roots).isEmpty()) {
            return found;
        }
        List<FoundUnit> locked = new ArrayList<>(found.size());
        for (FoundUnit unit : found) {
            locked.add(unit.locked(locksOf(unit.uniqueId(), roots)));
        }
        return locked;
    }

    private Locks locksOf(String uniqueId, Collection<TestDescriptor> roots) {
        Locks locks = new Locks();
        if (told != Setup.LocksTold.NONE) {
            for (TestDescriptor root : roots) {
                addBelow(root, uniqueId, locks);
            }
        }
        return locks;
    }

    private void addBelow(TestDescriptor above, String uniqueId, Locks locks) {
        for (TestDescriptor descriptor : above.getChildren()) {
            if (uniqueId.isEmpty()
                    || UniqueIds.areRelated(descriptor.getUniqueId().toString(), uniqueId)) {
                add(descriptor, locks);
                addBelow(descriptor, uniqueId, locks);
            }
        }
    }

    private void add(TestDescriptor descriptor, Locks locks) {
        Pools.of(descriptor).forEach(key -> locks.add(key, false));
        if (!(descriptor instanceof Node)) {
            return;
        }
        for (ExclusiveResource resource : resourcesOf((Node<?>) descriptor)) {
            if (told == Setup.LocksTold.ALL || !OF_ONE_JVM.contains(resource.getKey())) {
                locks.add(resource.getKey(), resource.getLockMode() == ExclusiveResource.LockMode.READ_WRITE);
            }
        }
    }

    private static Set<ExclusiveResource> resourcesOf(Node<?> node) {
        try {
            return node.getExclusiveResources();
        } catch (RuntimeException | LinkageError e) {
            // a provider of the user's failed: the engine will say so where it asks it
            return Collections.emptySet();
        }
    }

    /** Groups that keep a class on one worker, whichever that is. */
    Set<String> groupsOf(List<FoundUnit> tests) {
        Set<String> groups = new TreeSet<>();
        if (groupsBind) {
            for (FoundUnit test : tests) {
                groups.addAll(test.groups());
            }
        }
        return groups;
    }

    /** Whether a unit has to wait until the controller knows of this. */
    static boolean holdBack(UnitOrder unit, Locks locks, Set<String> groups) {
        return !unit.bondsKnown && !(locks.isEmpty() && groups.isEmpty());
    }
}
