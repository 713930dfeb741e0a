package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.Scoping;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts collected classes into units and puts them in line: those of a scope together, where the first of them would
 * stand, or the biggest scopes first. Units are numbered in collection order, for so they are reported. A scope's size
 * is the time that is recorded for its classes, each shared out evenly over its units; where nothing is recorded at
 * all, the number of its units. Whatever has more priority stands before all that.
 */
final class Cutting {
    private final Run run;
    private final Scoping scoping;
    private final List<Gathered> line = new ArrayList<>();
    private final Map<String, Gathered> scopes = new HashMap<>();

    /** What goes to one node. */
    private static final class Gathered {
        final int scope;
        final List<Unit> units = new ArrayList<>(1);
        /** What they take together with others that should go to the same node. */
        long nanos;

        double size;
        int priority = Integer.MIN_VALUE;
        Locks locks = Locks.NONE;

        Gathered(int scope) {
            this.scope = scope;
        }

        long nanos() {
            return nanos;
        }

        double size() {
            return size;
        }

        int priority() {
            return priority;
        }
    }

    Cutting(Run run) {
        this.run = run;
        this.scoping = run.scheduler.scoping();
    }

    /** Takes what is in a class; the next one that is added stands behind it. */
    void add(ClassId owner, List<FoundUnit> found) {
        List<FoundUnit> units = cut(owner, found);
        if (!run.scheduler.collectsFirst()) {
            addParts(owner, units);
            return;
        }
        long nanos = run.estimates.expectedNanos(owner);
        double size = nanos == 0 ? 1 : (double) nanos / units.size();
        for (FoundUnit each : units) {
            Gathered part = gathered(scopeOf(owner, each));
            if (scoping.groups() && !run.plan.steering(owner).exclusiveGroup().isEmpty()) {
                run.board.places.makeExclusive(part.scope);
            }
            part.units.add(run.newUnit(unit(owner, idOf(each), Share.ALL).bound(each.locks(), part.scope)));
            part.size += size;
            part.priority = Math.max(part.priority, run.estimates.priority(owner));
            part.locks = part.locks.and(each.locks());
        }
    }

    /** A class that chooses its nodes is in no scope with one that does not. */
    private String scopeOf(ClassId owner, FoundUnit unit) {
        Steering steering = run.plan.steering(owner);
        if (scoping.groups() && !steering.exclusiveGroup().isEmpty()) {
            return Scoping.groupName(Set.of(steering.exclusiveGroup()));
        }
        if (!steering.binds()) {
            return scoping.scopeOf(owner, unit);
        }
        run.groupsOf(owner, scoping.groups() ? unit.groups() : Set.of());
        boolean together = scoping.rest() != Scoping.Rest.ALONE && !steering.fresh();
        return together ? "class " + owner.name() : "";
    }

    /** What is too long stands among the classes that stay whole, cut as the scheduler wants it. */
    private void addParts(ClassId owner, List<FoundUnit> units) {
        Map<String, Locks> locks = new HashMap<>();
        units.forEach(unit -> locks.put(unit.uniqueId(), unit.locks()));
        boolean whole = units.size() == 1 && units.get(0).uniqueId().isEmpty();
        int scope = whole ? run.scopeOf(owner, units.get(0).groups()) : Unit.NO_SCOPE;
        if (scope != Unit.NO_SCOPE) {
            Unit all = unit(owner, null, Share.ALL).bound(units.get(0).locks(), scope);
            part(owner).units.add(run.newUnit(all));
            return;
        }
        List<String> ids = units.stream().map(FoundUnit::uniqueId).toList();
        for (Scheduler.Cut cut : run.scheduler.cut(owner, ids, run.estimates)) {
            String uniqueId = cut.uniqueId().isEmpty() ? null : cut.uniqueId();
            Locks held = locks.getOrDefault(cut.uniqueId(), Locks.NONE);
            Gathered part = part(owner);
            part.units.add(run.newUnit(unit(owner, uniqueId, cut.share()).bound(held, Unit.NO_SCOPE)));
            part.nanos = cut.partNanos();
        }
    }

    private Gathered part(ClassId owner) {
        Gathered part = gathered("");
        part.priority = run.estimates.priority(owner);
        return part;
    }

    /** A class that stays whole though it is known what is in it. */
    Unit whole(ClassId owner, List<FoundUnit> found) {
        Locks locks = Locks.NONE;
        Set<String> groups = new LinkedHashSet<>();
        for (FoundUnit each : found) {
            locks = locks.and(each.locks());
            groups.addAll(each.groups());
        }
        return run.newUnit(unit(owner, null, Share.ALL).bound(locks, run.scopeOrSlot(owner, groups)));
    }

    private Unit unit(ClassId owner, @Nullable String uniqueId, Share share) {
        Set<String> skip = uniqueId == null ? run.arranging.excluded(owner) : Set.of();
        return new Unit(new UnitId(0), owner, uniqueId, skip, Unit.NO_SCOPE, share, Locks.UNKNOWN);
    }

    /** Puts all in line, in a stable order. */
    void put() {
        if (!run.scheduler.collectsFirst()) {
            putAmongWholeClasses();
            return;
        }
        if (scoping.biggestFirst() && !run.plan.keepOrder()) {
            line.sort(Comparator.comparingDouble(Gathered::size).reversed());
        }
        if (!run.plan.keepOrder()) {
            line.sort(Comparator.comparingInt(Gathered::priority).reversed());
        }
        for (Gathered part : line) {
            run.board.places.makeUrgent(part.scope, part.priority);
            part.units.forEach(unit -> run.board.put(inScope(unit, part), false));
        }
    }

    /** By priority, then the longest first, as whole classes stand. What is bound waits apart, in that order too. */
    private void putAmongWholeClasses() {
        Places places = run.board.places;
        int behind = places.firstPending();
        line.sort(Comparator.comparingInt(Gathered::priority)
                .thenComparingLong(Gathered::nanos)
                .reversed());
        for (Gathered part : line) {
            while (behind != UnitLists.NONE && staysBefore(places.unit(new UnitId(behind)), part)) {
                behind = places.nextPending(behind);
            }
            for (Unit unit : part.units) {
                run.board.put(unit, false);
                if (behind != UnitLists.NONE && !places.isBound(unit)) {
                    places.moveBefore(unit, behind);
                }
            }
        }
    }

    private boolean staysBefore(Unit whole, Gathered part) {
        int more = Integer.compare(run.estimates.priority(whole.owner()), part.priority);
        return more > 0 || (more == 0 && run.estimates.expectedNanos(whole.owner()) >= part.nanos);
    }

    /** A scope goes to one node as a whole, so that each of its units holds what any of them needs. */
    private Unit inScope(Unit unit, Gathered part) {
        boolean more = part.scope != Unit.NO_SCOPE && !part.locks.isEmpty();
        return more ? run.board.places.rewrite(unit.bound(part.locks, part.scope)) : unit;
    }

    private Gathered gathered(String scope) {
        Gathered known = scope.isEmpty() ? null : scopes.get(scope);
        if (known != null) {
            return known;
        }
        Gathered first = new Gathered(scope.isEmpty() ? Unit.NO_SCOPE : scopes.size());
        if (!scope.isEmpty()) {
            scopes.put(scope, first);
        }
        line.add(first);
        return first;
    }

    /** A worker that names a method twice, or a method beside the whole class, must not make it run twice. */
    private List<FoundUnit> cut(ClassId owner, List<FoundUnit> found) {
        Map<String, FoundUnit> distinct = new LinkedHashMap<>();
        Set<String> groups = new LinkedHashSet<>();
        Locks locks = Locks.NONE;
        for (FoundUnit unit : found) {
            distinct.putIfAbsent(unit.uniqueId(), unit);
            groups.addAll(unit.groups());
            locks = locks.and(unit.locks());
        }
        Steering steering = run.plan.steering(owner);
        boolean inGroup = !groups.isEmpty() || !steering.exclusiveGroup().isEmpty();
        boolean grouped = run.scheduler.bindsGroups() && inGroup;
        boolean alone = steering.fresh();
        boolean whole = distinct.containsKey("") || scoping.wholeClasses() || grouped || alone;
        return whole && !found.isEmpty()
                ? List.of(new FoundUnit("", owner.name(), false, groups, "", locks))
                : List.copyOf(distinct.values());
    }

    private static @Nullable String idOf(FoundUnit unit) {
        return unit.uniqueId().isEmpty() ? null : unit.uniqueId();
    }
}
