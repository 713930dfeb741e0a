package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board.UnitQueue;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which unit is in which list: list 0 holds what is pending, list n + 1 what node n holds; what is bound to others
 * waits in the {@link BoundLine}; an ended unit is in none and is forgotten. Keeps the books of scopes in step. Written
 * by the board.
 */
final class Places {
    private static final int PENDING = 0;

    private final UnitLists lists = new UnitLists();
    private final Scopes scopes = new Scopes();
    private final List<@Nullable Unit> units = new ArrayList<>();
    private final UnitQueue pending = new ListView(lists, PENDING);
    private final BoundLine line;
    private final boolean groupsBind;
    /** Scopes that have a node for themselves alone. */
    private final BitSet exclusive = new BitSet();

    /** By scope, where that is told: how urgent it is. */
    private final Map<Integer, Integer> urgent = new HashMap<>(0);

    private final LearntEstimates estimates;
    final Affinities affinity;

    Places(BoundLine line, boolean groupsBind, LearntEstimates estimates) {
        this.line = line;
        this.groupsBind = groupsBind;
        this.estimates = estimates;
        this.affinity = new Affinities(this, estimates);
    }

    UnitQueue pending() {
        return pending;
    }

    UnitQueue heldBy(NodeId node) {
        return new ListView(lists, node.number() + 1);
    }

    /** The same as another but for its number. */
    Unit newUnit(Unit like) {
        Unit unit = like.numbered(new UnitId(units.size()));
        units.add(unit);
        return unit;
    }

    /** A unit, or null if it has ended. */
    @Nullable
    Unit find(UnitId id) {
        return units.get(id.number());
    }

    /** A unit that has not ended. */
    Unit unit(UnitId id) {
        Unit unit = find(id);
        if (unit == null) {
            throw new AssertionError("unit " + id.number() + " has ended");
        }
        return unit;
    }

    List<Unit> units(UnitQueue queue) {
        List<Unit> all = new ArrayList<>(queue.size());
        for (UnitId id : queue) {
            all.add(unit(id));
        }
        return all;
    }

    /** All that wait, wherever. */
    List<Unit> pendingUnits() {
        List<Unit> all = units(pending);
        line.units().forEach(unit -> all.add(unit(unit)));
        return all;
    }

    boolean isPending(Unit unit) {
        return lists.listOf(unit.id().number()) == PENDING || line.holds(unit);
    }

    /** Whether this is the number of a unit that a scheduler may deal. */
    boolean isFree(UnitId unit) {
        return unit.number() >= 0 && lists.listOf(unit.number()) == PENDING;
    }

    /** Whether it is not for a scheduler to deal. */
    boolean isBound(Unit unit) {
        return !unit.locks().isEmpty()
                || (groupsBind && unit.scope() != Unit.NO_SCOPE)
                || isExclusive(unit.scope())
                || estimates.steering(unit.owner()).binds();
    }

    boolean holds(NodeId node, UnitId unit) {
        return lists.listOf(unit.number()) == node.number() + 1;
    }

    /** Number of the node that holds a unit which is not pending. */
    int nodeOf(Unit unit) {
        return lists.listOf(unit.id().number()) - 1;
    }

    void putPending(Unit unit, boolean front) {
        if (isBound(unit)) {
            line.add(unit, front);
            return;
        }
        int together = front ? scopes.firstWaiting(unit.scope()) : UnitLists.NONE;
        if (together != UnitLists.NONE) {
            lists.addBefore(PENDING, unit.id().number(), together);
        } else if (front) {
            lists.addFirst(PENDING, unit.id().number());
        } else {
            lists.addLast(PENDING, unit.id().number());
        }
        scopes.waits(unit, front);
        affinity.waits(unit, front);
    }

    /** Number of the unit that is first in what a scheduler may deal, or {@link UnitLists#NONE}. */
    int firstPending() {
        return lists.first(PENDING);
    }

    int nextPending(int unit) {
        return lists.next(unit);
    }

    /** Lets a unit that is in no scope, and that a scheduler may deal, wait in front of another. */
    void moveBefore(Unit unit, int other) {
        Check.that(unit.scope() == Unit.NO_SCOPE && isFree(unit.id()), () -> unit + " has its place");
        lists.remove(unit.id().number());
        lists.addBefore(PENDING, unit.id().number(), other);
    }

    void takeFromPending(Unit unit) {
        if (line.holds(unit)) {
            line.remove(unit);
            return;
        }
        int next = lists.next(unit.id().number());
        lists.remove(unit.id().number());
        scopes.waitsNoMore(unit, next);
        affinity.waitsNoMore(unit);
    }

    void putOn(LiveNode node, Unit unit) {
        lists.addLast(node.id.number() + 1, unit.id().number());
        scopes.sent(unit, node);
        affinity.sent(unit, node);
        line.sent(unit, node);
    }

    void takeOff(LiveNode node, Unit unit) {
        Check.that(holds(node.id, unit.id()), () -> "unit " + unit.id().number() + " is not on " + node);
        lists.remove(unit.id().number());
        scopes.left(unit);
        line.left(unit);
        affinity.tookOff(unit, node);
    }

    /** Writes down what is known now of a unit that is in no list. */
    Unit rewrite(Unit unit) {
        units.set(unit.id().number(), unit);
        return unit;
    }

    void forget(Unit unit) {
        units.set(unit.id().number(), null);
    }

    // ---- scopes

    int parts() {
        return scopes.parts();
    }

    List<UnitId> firstPart() {
        List<UnitId> first = pending.first(1);
        int scope = first.isEmpty() ? Unit.NO_SCOPE : unit(first.get(0)).scope();
        return scope == Unit.NO_SCOPE ? first : waiting(scope);
    }

    /** What is pending of a scope: it stands together. */
    List<UnitId> waiting(int scope) {
        List<UnitId> all = new ArrayList<>();
        int at = scopes.firstWaiting(scope);
        while (at != UnitLists.NONE && unit(new UnitId(at)).scope() == scope) {
            all.add(new UnitId(at));
            at = lists.next(at);
        }
        return all;
    }

    void begun(Unit unit, LiveNode node) {
        scopes.begun(unit);
        affinity.begun(unit, node);
    }

    boolean begunAny(Unit unit) {
        return scopes.begunAny(unit.scope());
    }

    /** A unit that its scope's node cannot find has to go elsewhere: it leaves the scope, while it is still held. */
    Unit leaveScope(Unit unit) {
        scopes.left(unit);
        Unit free = unit.free();
        units.set(unit.id().number(), free);
        return free;
    }

    /** From now on a node that has units of this scope has no others. */
    void makeExclusive(int scope) {
        exclusive.set(scope);
    }

    boolean isExclusive(int scope) {
        return scope != Unit.NO_SCOPE && exclusive.get(scope);
    }

    /** All of this scope are from now on as urgent as the most urgent of it. */
    void makeUrgent(int scope, int priority) {
        if (scope != Unit.NO_SCOPE) {
            urgent.put(scope, priority);
        }
    }

    /** Whether a unit is not to wait behind all others. */
    boolean isUrgent(Unit unit) {
        List<UnitId> last = pending.last(1);
        return !last.isEmpty() && priority(unit) > priority(unit(last.get(0)));
    }

    int priority(Unit unit) {
        if (!estimates.anyPriority()) {
            return 0;
        }
        Integer ofScope = urgent.get(unit.scope());
        return ofScope == null ? estimates.priority(unit.owner()) : ofScope;
    }

    /** Number of the node that units of a scope have to go to while it lives, or {@link UnitLists#NONE}. */
    int boundTo(int scope) {
        return scopes.bound(scope) ? scopes.home(scope) : UnitLists.NONE;
    }
}
