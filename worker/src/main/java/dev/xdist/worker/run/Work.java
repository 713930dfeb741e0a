package dev.xdist.worker.run;

import dev.xdist.worker.link.ClassRef;
import dev.xdist.worker.link.UnitOrder;
import org.jspecify.annotations.Nullable;

/** One thing in the queue: a unit to run, or a class to discover. Exactly one of the two is there. */
final class Work {
    final @Nullable UnitOrder unit;
    final @Nullable ClassRef collect;

    private Work(@Nullable UnitOrder unit, @Nullable ClassRef collect) {
        this.unit = unit;
        this.collect = collect;
    }

    static Work run(UnitOrder unit) {
        return new Work(unit, null);
    }

    static Work collect(ClassRef owner) {
        return new Work(null, owner);
    }
}
