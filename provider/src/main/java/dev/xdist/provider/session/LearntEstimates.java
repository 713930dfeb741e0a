package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Estimates;
import dev.xdist.provider.unit.ClassId;

/**
 * Recorded durations; for a class without one, the size of its class file times what a byte took elsewhere: in the
 * record, and in the classes that have ended in this run.
 */
final class LearntEstimates implements Estimates {
    private final SessionPlan plan;
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
