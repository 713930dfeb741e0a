package dev.xdist.worker.run;

import dev.xdist.worker.discover.UniqueIds;
import org.junit.platform.engine.TestDescriptor;

/** Finds what a unit's unique id names in a tree of descriptors. */
final class UnitIds {
    private UnitIds() {}

    /** Whether the id is in the tree, or may come to be below one that makes its children only when it runs. */
    static boolean resolves(TestDescriptor top, String uniqueId) {
        TestDescriptor nearest = top;
        while (true) {
            if (nearest.getUniqueId().toString().equals(uniqueId)) {
                return true;
            }
            TestDescriptor deeper = null;
            for (TestDescriptor child : nearest.getChildren()) {
                if (UniqueIds.isAtOrBelow(uniqueId, child.getUniqueId().toString())) {
                    deeper = child;
                    break;
                }
            }
            if (deeper == null) {
                return nearest.mayRegisterTests() && !nearest.isRoot();
            }
            nearest = deeper;
        }
    }
}
