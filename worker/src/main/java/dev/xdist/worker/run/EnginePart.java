package dev.xdist.worker.run;

import dev.xdist.worker.discover.UniqueIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.launcher.TestPlan;

/** What one engine has of a class; or, where the plan does not show its engines, all of them as one. */
final class EnginePart {
    final TestPlan plan;
    private final @Nullable TestEngine engine;
    private final @Nullable TestDescriptor root;

    EnginePart(TestPlan plan, TestEngine engine, TestDescriptor root) {
        this.plan = plan;
        this.engine = engine;
        this.root = root;
    }

    EnginePart(TestPlan plan) {
        this.plan = plan;
        this.engine = null;
        this.root = null;
    }

    boolean isUnknown() {
        return engine == null;
    }

    boolean isHierarchical() {
        return engine instanceof HierarchicalTestEngine;
    }

    /** What engines found, where that is known. */
    static List<TestDescriptor> roots(Collection<EnginePart> parts) {
        List<TestDescriptor> roots = new ArrayList<>(parts.size());
        for (EnginePart part : parts) {
            if (part.root != null) {
                roots.add(part.root);
            }
        }
        return roots;
    }

    /** Whether what this id names is in here, as far as that is known. */
    boolean holds(String uniqueId) {
        return root == null || (UniqueIds.engineOf(uniqueId).equals(engineId()) && UnitIds.resolves(root, uniqueId));
    }

    String engineId() {
        return engine == null ? "" : engine.getId();
    }

    TestEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("The engine of this part is not known.");
        }
        return engine;
    }

    TestDescriptor root() {
        if (root == null) {
            throw new IllegalStateException("The root of this part is not known.");
        }
        return root;
    }
}
