package dev.xdist.worker.run;

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
