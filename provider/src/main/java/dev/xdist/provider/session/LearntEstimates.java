package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Estimates;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recorded durations; for a class without one, the size of its class file times what a byte took elsewhere: in the
 * record, and in the classes that have ended in this run.
 */
final class LearntEstimates implements Estimates {
    /** Methods that take less than twice this are not recorded where others of their class are. */
    private static final long SHORT_NANOS = 10_000_000;

    /** By class, where nothing is recorded. */
    private static final long UNKNOWN = -1;

    private final SessionPlan plan;
    /** By class; a map of millions would be looked into several times for each unit. */
    private final long[] knownNanos;

    private final Map<Integer, Shown> shown = new HashMap<>();
    /** By class: what plugins want. */
    private final Map<Integer, Arrangement> wanted = new HashMap<>(0);
    /** By class: the record, with what plugins say in it. */
    private final Map<Integer, ClassRecord> changed = new HashMap<>(0);
    /** By key of what is shared. */
    private final Map<String, SetUps> sharedSetUps = new HashMap<>();

    private long nanos;
    private long bytes;
    private long recordedNanos;
    private int recorded;

    LearntEstimates(SessionPlan plan) {
        this.plan = plan;
        this.knownNanos = new long[plan.classes().size()];
        for (ClassId owner : plan.classes()) {
            long known = plan.expectedNanos().getOrDefault(owner.number(), UNKNOWN);
            knownNanos[owner.number()] = known;
            if (known != UNKNOWN) {
                learn(owner, known);
            }
            arranged(owner, plan.arranged().getOrDefault(owner.number(), Arrangement.NONE));
        }
    }

    /** Plugins say something of a class. */
    void arranged(ClassId owner, Arrangement arrangement) {
        if (arrangement.equals(Arrangement.NONE)) {
            return;
        }
        wanted.put(owner.number(), arrangement);
        ClassRecord before = record(owner);
        Map<String, ClassRecord.MethodRecord> methods = new HashMap<>(before.methods());
        arrangement
                .methodNanos()
                .forEach((method, took) ->
                        methods.put(method, new ClassRecord.MethodRecord(took, invocations(owner, method))));
        changed.put(owner.number(), new ClassRecord(before.setUpNanos(), methods, before.writes()));
    }

    /** Whether any class may have a priority. */
    boolean anyPriority() {
        return !plan.keepOrder() && !(wanted.isEmpty() && plan.steering().isEmpty());
    }

    /** What plugins say goes before what the class says. */
    @Override
    public int priority(ClassId owner) {
        int said = wanted(owner).priority();
        return said == 0 ? steering(owner).priority() : said;
    }

    @Override
    public long expectedNanos(ClassId owner) {
        long said = wanted(owner).expectedNanos();
        if (said > 0) {
            return said;
        }
        long known = knownNanos[owner.number()];
        if (known != UNKNOWN) {
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

    /** Most runs have no plugin that says anything, and this is asked several times for each unit. */
    private Arrangement wanted(ClassId owner) {
        return wanted.isEmpty() ? Arrangement.NONE : wanted.getOrDefault(owner.number(), Arrangement.NONE);
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
        if (known == null) {
            return recorded(owner) ? SHORT_NANOS : 0;
        }
        return Math.max(SHORT_NANOS, known.nanos());
    }

    @Override
    public Invocations invocations(ClassId owner, String uniqueId) {
        ClassRecord.MethodRecord known = record(owner).methods().get(uniqueId);
        return known == null ? Invocations.NONE : known.list();
    }

    @Override
    public int pieces(ClassId owner) {
        if (steering(owner).binds() || !steering(owner).exclusiveGroup().isEmpty()) {
            // its parts could not go to any node either
            return 0;
        }
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
        if (known > 0) {
            return known;
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
        long own = shown == null ? Long.MAX_VALUE : shown.setUpNanos;
        long least = recordedNanos == 0 || own < recordedNanos ? own : recordedNanos;
        // what it shares is set up once more by whoever takes a part of it
        return Math.max(least == Long.MAX_VALUE ? 0 : least, sharedSetUpNanos(owner));
    }

    /** The key of what the class shares with others, or null; one that is steered shares nothing. */
    @Nullable
    String affinity(ClassId owner) {
        return steering(owner).equals(Steering.NONE) ? plan.affinity().get(owner.number()) : null;
    }

    /** What a class says about when and where it is run. */
    Steering steering(ClassId owner) {
        return plan.steering(owner);
    }

    boolean anyAffinity() {
        return !plan.affinity().isEmpty();
    }

    /** What setting up costs that a class shares with others, as far as this run has shown it; 0 if it has not. */
    long sharedSetUpNanos(ClassId owner) {
        String key = affinity(owner);
        SetUps known = key == null ? null : sharedSetUps.get(key);
        return known == null ? 0 : known.cost();
    }

    /** Of classes that share something: the first one on a node sets it up, the others find it. */
    private record SetUps(long least, long most) {
        /** Of one alone nobody knows how much of it is shared: all. */
        long cost() {
            return least == most ? most : most - least;
        }

        SetUps and(SetUps other) {
            return new SetUps(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    @Override
    public Set<String> writes(ClassId owner) {
        return record(owner).writes();
    }

    private ClassRecord record(ClassId owner) {
        ClassRecord known = changed.get(owner.number());
        return known == null ? plan.records().getOrDefault(owner.number(), ClassRecord.NONE) : known;
    }

    void setUpTook(ClassId owner, long tookNanos) {
        Shown shown = this.shown.computeIfAbsent(owner.number(), number -> new Shown());
        long took = Math.max(1, tookNanos);
        shown.setUpNanos = Math.min(shown.setUpNanos, took);
        String key = affinity(owner);
        if (key != null) {
            sharedSetUps.merge(key, new SetUps(took, took), SetUps::and);
        }
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
        if (knownNanos[owner.number()] == UNKNOWN) {
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
