package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Estimates;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Unit;
import java.util.HashMap;
import java.util.Map;

/**
 * Recorded durations; for a class without one, the size of its class file times what a byte took elsewhere: in the
 * record, and in the classes that have ended in this run.
 */
final class LearntEstimates implements Estimates {
    /** Methods that take less than twice this are not recorded where others of their class are. */
    private static final long SHORT_NANOS = 10_000_000;

    private final SessionPlan plan;
    private final Map<Integer, Shown> shown = new HashMap<>();
    private long nanos;
    private long bytes;
    private long recordedNanos;
    private int recorded;

    LearntEstimates(SessionPlan plan) {
        this.plan = plan;
        for (ClassId owner : plan.classes()) {
            Long known = plan.expectedNanos().get(owner.number());
            if (known != null) {
                learn(owner, known);
            }
        }
    }

    @Override
    public long expectedNanos(ClassId owner) {
        Long known = plan.expectedNanos().get(owner.number());
        if (known != null) {
            return Math.max(1, known);
        }
        if (recorded == 0) {
            return 0;
        }
        long size = classFileBytes(owner);
        if (bytes == 0 || size == 0) {
            return Math.max(1, recordedNanos / recorded);
        }
        return Math.max(1, (long) ((double) nanos / bytes * size));
    }

    /** A class that nothing is recorded of: only what this run has shown. */
    private static final class Shown {
        private long setUpNanos = Long.MAX_VALUE;
        private long methodNanos;
        private int methods;
    }

    @Override
    public long methodNanos(ClassId owner, String uniqueId) {
        ClassRecord.MethodRecord known = record(owner).methods().get(uniqueId);
        return known == null ? 0 : Math.max(1, known.nanos());
    }

    @Override
    public Invocations invocations(ClassId owner, String uniqueId) {
        ClassRecord.MethodRecord known = record(owner).methods().get(uniqueId);
        return known == null ? Invocations.NONE : known.list();
    }

    @Override
    public int pieces(ClassId owner) {
        int pieces = 0;
        for (ClassRecord.MethodRecord method : record(owner).methods().values()) {
            pieces += Math.max(1, method.list().count());
        }
        return pieces;
    }

    /** A unit's share of what is recorded; for a method without a record, what others of its class took in this run. */
    long unitNanos(Unit unit) {
        String method = unit.uniqueId();
        return method == null
                ? expectedNanos(unit.owner())
                : methodOrAverage(unit.owner(), method) / unit.share().of();
    }

    /** What a method is expected to take; 0 if there is no ground for a guess. */
    long methodOrAverage(ClassId owner, String method) {
        long known = methodNanos(owner, method);
        if (known > 0 || recorded(owner)) {
            return Math.max(SHORT_NANOS, known);
        }
        Shown seen = shown.get(owner.number());
        return seen == null || seen.methods == 0 ? 0 : Math.max(1, seen.methodNanos / seen.methods);
    }

    boolean recorded(ClassId owner) {
        return !record(owner).methods().isEmpty();
    }

    @Override
    public long setUpNanos(ClassId owner) {
        long recordedNanos = record(owner).setUpNanos();
        Shown shown = this.shown.get(owner.number());
        if (shown == null || shown.setUpNanos == Long.MAX_VALUE) {
            return recordedNanos;
        }
        return recordedNanos == 0 ? shown.setUpNanos : Math.min(recordedNanos, shown.setUpNanos);
    }

    private ClassRecord record(ClassId owner) {
        return plan.records().getOrDefault(owner.number(), ClassRecord.NONE);
    }

    void setUpTook(ClassId owner, long tookNanos) {
        Shown shown = this.shown.computeIfAbsent(owner.number(), number -> new Shown());
        shown.setUpNanos = Math.min(shown.setUpNanos, Math.max(1, tookNanos));
    }

    /** A unit that is a method has ended. */
    void methodTook(ClassId owner, long tookNanos) {
        Shown shown = this.shown.computeIfAbsent(owner.number(), number -> new Shown());
        shown.methodNanos += tookNanos;
        shown.methods++;
    }

    @Override
    public long classFileBytes(ClassId owner) {
        return plan.classFileBytes().getOrDefault(owner.number(), 0L);
    }

    /** A whole class has ended that there was no record of. */
    void finished(ClassId owner, long tookNanos) {
        if (!plan.expectedNanos().containsKey(owner.number())) {
            learn(owner, tookNanos);
        }
    }

    private void learn(ClassId owner, long tookNanos) {
        recorded++;
        recordedNanos += tookNanos;
        long size = classFileBytes(owner);
        if (size > 0) {
            nanos += tookNanos;
            bytes += size;
        }
    }
}
