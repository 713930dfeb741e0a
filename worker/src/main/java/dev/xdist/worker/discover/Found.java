package dev.xdist.worker.discover;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestPlan;

/** What discovery brought: a plan, or what kept it from making one, or both if one of several engines failed. */
public final class Found {
    public final @Nullable TestPlan plan;
    public final @Nullable Throwable problem;

    Found(@Nullable TestPlan plan, @Nullable Throwable problem) {
        this.plan = plan;
        this.problem = problem;
    }
}
