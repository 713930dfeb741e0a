package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Estimates;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.WorkerLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that a session is told before it begins.
 *
 * @param classes in the order of the run
 * @param expectedNanos by class number: recorded durations; classes without one are not in it
 * @param classFileBytes by class number: size of the class file, for guesses; may lack some
 * @param slots number of workers
 * @param nodeNames by slot: the spec's {@code id}, or an empty string for gwN; behind them names that none may have
 * @param restartsMax nodes that may be replaced in the whole run
 * @param failuresMax stop after this many failed tests; 0: never
 * @param keepOrder the user asked for the order of {@code classes}: no scheduler may begin them in another
 * @param records by class number: what is known of set-ups and methods; may lack any
 * @param only by class number: JUnit unique ids of what alone is run of it; a class that is not there is run whole
 * @param affinity by class number: the key of what is costly to set up and that it shares with others; lacks those
 *     that share nothing, and is empty where the order of {@code classes} is kept
 * @param limits when a node has run enough
 * @param times how long things may take
 * @param ramp whether nodes begin one after the other
 * @param steering by class number: what it says about when and where it is run; lacks those that say nothing
 * @param asked what plugins have a say in
 * @param arranged by class number: what plugins have said of it before; they are not asked about it again
 */
public record SessionPlan(
        List<ClassId> classes,
        Map<Integer, Long> expectedNanos,
        Map<Integer, Long> classFileBytes,
        int slots,
        List<String> nodeNames,
        int restartsMax,
        int failuresMax,
        boolean keepOrder,
        Map<Integer, ClassRecord> records,
        Map<Integer, List<String>> only,
        Map<Integer, String> affinity,
        WorkerLimits limits,
        TimeLimits times,
        Ramp ramp,
        Map<Integer, Steering> steering,
        PluginSay asked,
        Map<Integer, Arrangement> arranged) {
    public SessionPlan {
        classes = List.copyOf(classes);
        expectedNanos = Map.copyOf(expectedNanos);
        classFileBytes = Map.copyOf(classFileBytes);
        nodeNames = List.copyOf(nodeNames);
        records = Map.copyOf(records);
        only = Map.copyOf(only);
        affinity = Map.copyOf(affinity);
        steering = Map.copyOf(steering);
        arranged = Map.copyOf(arranged);
    }

    /** A plan of whole classes that knows no set-ups and no methods, and gives time without end. */
    public SessionPlan(
            List<ClassId> classes,
            Map<Integer, Long> expectedNanos,
            Map<Integer, Long> classFileBytes,
            int slots,
            List<String> nodeNames,
            int restartsMax,
            int failuresMax,
            boolean keepOrder) {
        this(
                classes,
                expectedNanos,
                classFileBytes,
                slots,
                nodeNames,
                restartsMax,
                failuresMax,
                keepOrder,
                Map.of(),
                Map.of(),
                Map.of(),
                WorkerLimits.NONE,
                TimeLimits.NONE,
                Ramp.NONE,
                Map.of(),
                PluginSay.NOTHING,
                Map.of());
    }

    /** The same with what is known of set-ups and methods. */
    public SessionPlan with(Map<Integer, ClassRecord> known) {
        return but(parts -> parts.records = known);
    }

    /** The same, with nothing but these of some classes. */
    public SessionPlan withOnly(Map<Integer, List<String>> wanted) {
        return but(parts -> parts.only = wanted);
    }

    /** The same with keys of what classes share. */
    public SessionPlan withAffinity(Map<Integer, String> keys) {
        return but(parts -> parts.affinity = keys);
    }

    /** The same for another number of workers, of which any may run anything. */
    public SessionPlan withSlots(int number) {
        Map<Integer, Steering> anywhere = new HashMap<>();
        steering.forEach((owner, said) -> anywhere.put(owner, said.anywhere()));
        return but(parts -> {
            parts.slots = number;
            parts.steering = anywhere;
        });
    }

    /** The same with limits to what one node runs. */
    public SessionPlan withLimits(WorkerLimits wanted) {
        return but(parts -> parts.limits = wanted);
    }

    /** The same with limits of time. */
    public SessionPlan within(TimeLimits wanted) {
        return but(parts -> parts.times = wanted);
    }

    /** The same where nodes begin one after the other. */
    public SessionPlan ramped(Ramp wanted) {
        return but(parts -> parts.ramp = wanted);
    }

    /** The same with what classes say about when and where they are run. */
    public SessionPlan withSteering(Map<Integer, Steering> said) {
        return but(parts -> parts.steering = said);
    }

    /** The same for a mode that does not heed groups. */
    public SessionPlan ungrouped() {
        Map<Integer, Steering> said = new HashMap<>();
        steering.forEach((owner, own) -> said.put(owner, own.ungrouped()));
        return withSteering(said);
    }

    /** What a class says about when and where it is run. */
    public Steering steering(ClassId owner) {
        return steering.getOrDefault(owner.number(), Steering.NONE);
    }

    /** The same with a say of plugins. */
    public SessionPlan asking(PluginSay plugins) {
        return but(parts -> parts.asked = plugins);
    }

    /** The same with what plugins have said. */
    public SessionPlan withArranged(Map<Integer, Arrangement> said) {
        return but(parts -> parts.arranged = said);
    }

    /** The same but for what is changed of it. */
    private SessionPlan but(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return new SessionPlan(
                classes,
                expectedNanos,
                classFileBytes,
                parts.slots,
                nodeNames,
                restartsMax,
                failuresMax,
                keepOrder,
                parts.records,
                parts.only,
                parts.affinity,
                parts.limits,
                parts.times,
                parts.ramp,
                parts.steering,
                parts.asked,
                parts.arranged);
    }

    /** What may be another in a plan that is the same else. */
    private static final class Parts {
        int slots;
        Map<Integer, ClassRecord> records;
        Map<Integer, List<String>> only;
        Map<Integer, String> affinity;
        WorkerLimits limits;
        TimeLimits times;
        Ramp ramp;
        Map<Integer, Steering> steering;
        PluginSay asked;
        Map<Integer, Arrangement> arranged;

        Parts(SessionPlan plan) {
            slots = plan.slots;
            records = plan.records;
            only = plan.only;
            affinity = plan.affinity;
            limits = plan.limits;
            times = plan.times;
            ramp = plan.ramp;
            steering = plan.steering;
            asked = plan.asked;
            arranged = plan.arranged;
        }
    }

    /** What a session with this plan expects before anything has run. */
    public Estimates estimates() {
        return new LearntEstimates(this);
    }

    /** Whether each class belongs to a slot. */
    public boolean everySlot() {
        return !classes.isEmpty() && classes.get(0).slot() != ClassId.ANY_SLOT;
    }

    /**
     * The same with every class once for each slot where it may be run: all of slot 0 first. One that cannot be run is
     * there once.
     */
    public SessionPlan onEverySlot() {
        List<ClassId> all = new ArrayList<>(classes.size() * slots);
        Map<Integer, Long> nanos = new HashMap<>();
        Map<Integer, Long> bytes = new HashMap<>();
        Map<Integer, Steering> said = new HashMap<>();
        for (int slot = 0; slot < slots; slot++) {
            for (ClassId owner : classes) {
                Steering own = steering(owner).ungrouped();
                if (!own.allows(slot) || (slot > 0 && !own.refusal().isEmpty())) {
                    continue;
                }
                ClassId here = new ClassId(all.size(), owner.name(), slot);
                all.add(here);
                if (!own.equals(Steering.NONE)) {
                    said.put(here.number(), own);
                }
                copy(expectedNanos, owner, nanos, here);
                copy(classFileBytes, owner, bytes, here);
            }
        }
        return new SessionPlan(all, nanos, bytes, slots, nodeNames, restartsMax, failuresMax, keepOrder)
                .withLimits(limits)
                .within(times)
                .ramped(ramp)
                .withSteering(said)
                .asking(asked);
    }

    private static void copy(Map<Integer, Long> from, ClassId owner, Map<Integer, Long> to, ClassId here) {
        Long known = from.get(owner.number());
        if (known != null) {
            to.put(here.number(), known);
        }
    }
}
