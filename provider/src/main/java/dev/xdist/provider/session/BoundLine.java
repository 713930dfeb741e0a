package dev.xdist.provider.session;

import dev.xdist.provider.session.BoundQueue.Bond;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Units that do not go to any node at any time: for their locks, or for the node of their group. They wait apart from
 * what schedulers deal, in queues of equals; a queue that waits for a key is not looked at before that is released. Of
 * several that want to write it only the first is looked at then, so that a release costs no more than it brings.
 */
final class BoundLine {
    private final LearntEstimates classes;
    private final LockTable table = new LockTable();
    private final UnitLists lists = new UnitLists();
    private final Map<Bond, BoundQueue> queues = new HashMap<>();
    /** Queues that are not known to wait for a key. */
    private final NavigableSet<BoundQueue> ready = byNumber();
    /** Those of units that have to be alone. */
    private final NavigableSet<BoundQueue> alone = byNumber();
    /** Those of units for which not any node will do. */
    private final NavigableSet<BoundQueue> choosing = byNumber();

    private final Map<String, NavigableSet<BoundQueue>> writers = new HashMap<>();
    private final Map<String, NavigableSet<BoundQueue>> readers = new HashMap<>();
    private int numbers;
    private int size;

    BoundLine(LearntEstimates classes) {
        this.classes = classes;
    }

    private Bond bondOf(Unit unit) {
        return Bond.of(unit, classes.steering(unit.owner()));
    }

    private static NavigableSet<BoundQueue> byNumber() {
        return new TreeSet<>(Comparator.comparingInt(BoundQueue::number));
    }

    // ---- what waits

    int size() {
        return size;
    }

    boolean waitsFor(int slot) {
        return queues.keySet().stream().anyMatch(bond -> bond.slot() == slot);
    }

    /** What waits for nodes of its choice. */
    List<BoundQueue> choosing() {
        return List.copyOf(choosing);
    }

    /** Whether something waits of a scope; what has to be alone does so for the end of all else. */
    boolean waitsOfScope(int scope) {
        return queues.keySet().stream()
                .anyMatch(bond -> bond.scope() == scope && !bond.locks().isAlone());
    }

    boolean holds(Unit unit) {
        return lists.listOf(unit.id().number()) != UnitLists.NONE;
    }

    /** All that wait. */
    List<UnitId> units() {
        List<BoundQueue> sorted = new ArrayList<>(queues.values());
        sorted.sort(Comparator.comparingInt(BoundQueue::number));
        List<UnitId> all = new ArrayList<>(size);
        sorted.forEach(queue -> all.addAll(units(queue)));
        return all;
    }

    UnitId first(BoundQueue queue) {
        return new UnitId(lists.first(queue.number));
    }

    /** The first unit of a queue, and those behind it up to the first one that is not wanted with it. */
    List<UnitId> first(BoundQueue queue, Predicate<UnitId> wanted) {
        List<UnitId> batch = new ArrayList<>();
        int at = lists.first(queue.number);
        do {
            batch.add(new UnitId(at));
            at = lists.next(at);
        } while (at != UnitLists.NONE && wanted.test(new UnitId(at)));
        return batch;
    }

    List<UnitId> units(BoundQueue queue) {
        return new ListView(lists, queue.number).first(size);
    }

    void add(Unit unit, boolean front) {
        Bond bond = bondOf(unit);
        BoundQueue queue = queues.get(bond);
        if (queue == null) {
            queue = open(bond);
        }
        if (front) {
            lists.addFirst(queue.number, unit.id().number());
        } else {
            lists.addLast(queue.number, unit.id().number());
        }
        size++;
    }

    private BoundQueue open(Bond bond) {
        BoundQueue queue = new BoundQueue(bond, numbers++);
        queues.put(bond, queue);
        if (bond.choosesNodes()) {
            choosing.add(queue);
        }
        if (queue.isAlone()) {
            alone.add(queue);
        } else {
            ready.add(queue);
            queue.writes.forEach(key -> table.writersWait(key, 1));
        }
        return queue;
    }

    void remove(Unit unit) {
        lists.remove(unit.id().number());
        size--;
        BoundQueue queue = queues.get(bondOf(unit));
        if (queue != null && lists.size(queue.number) == 0) {
            close(queue);
        }
    }

    private void close(BoundQueue queue) {
        queues.remove(queue.bond);
        choosing.remove(queue);
        ready.remove(queue);
        if (alone.remove(queue)) {
            return;
        }
        leave(queue);
        for (String key : queue.writes) {
            table.writersWait(key, -1);
            released(key);
        }
    }

    // ---- what is locked

    /** Whether a unit runs beside which nothing else may run. */
    boolean isTakenWhole() {
        return table.isTakenWhole();
    }

    /** A unit goes to a node: whichever unit that is, for some have to be alone. */
    void sent(Unit unit, LiveNode node) {
        table.take(unit, node);
    }

    /** A unit has left its node. */
    void left(Unit unit) {
        table.release(unit);
        if (!unit.locks().isEmpty()) {
            unit.locks().writes().stream().sorted().forEach(this::released);
            unit.locks().reads().stream().sorted().forEach(this::released);
        }
    }

    private void released(String key) {
        if (!table.isFree(key)) {
            return;
        }
        NavigableSet<BoundQueue> waiting = writers.get(key);
        if (waiting != null) {
            wake(waiting.first());
            return;
        }
        waiting = readers.get(key);
        if (waiting != null) {
            List.copyOf(waiting).forEach(this::wake);
        }
    }

    private void wake(BoundQueue queue) {
        queue.wokenBy = queue.waitsFor;
        leave(queue);
        ready.add(queue);
    }

    /** Waits for its key no more. */
    private void leave(BoundQueue queue) {
        String key = queue.waitsFor;
        if (key != null) {
            Map<String, NavigableSet<BoundQueue>> kind = kind(queue, key);
            NavigableSet<BoundQueue> waiting = kind.get(key);
            if (waiting != null && waiting.remove(queue) && waiting.isEmpty()) {
                kind.remove(key);
            }
            queue.waitsFor = null;
        }
    }

    private Map<String, NavigableSet<BoundQueue>> kind(BoundQueue queue, String key) {
        return queue.bond.locks().writes().contains(key) ? writers : readers;
    }

    // ---- what may go

    /** Whether the next unit of a queue has to wait for units that are on nodes, or before it in line. */
    boolean isKept(BoundQueue queue) {
        return queue.isAlone() ? table.units() > 0 || queues.size() > alone.size() : table.keptBy(queue) != null;
    }

    /** The first queue that no lock keeps and for which there is a place, or null. */
    @Nullable
    BoundQueue firstFree(Predicate<BoundQueue> hasPlace) {
        BoundQueue queue = ready.isEmpty() ? null : ready.first();
        while (queue != null) {
            String key = table.keptBy(queue);
            if (key == null && hasPlace.test(queue)) {
                return queue;
            }
            boolean another = key != null && keep(queue, key);
            // whoever was looked at in its place may stand before it
            queue = another ? ready.first() : ready.higher(queue);
        }
        return null;
    }

    /**
     * The same without regard to who waits for whom: a queue that is first for a key may have no place where those
     * behind it have one. Looks at all.
     */
    @Nullable
    BoundQueue anyFree(Predicate<BoundQueue> hasPlace) {
        return queues.values().stream()
                .filter(queue -> !queue.isAlone() && !isKept(queue) && hasPlace.test(queue))
                .min(Comparator.comparingInt(BoundQueue::number))
                .orElse(null);
    }

    /** Lets a queue wait for a key; returns whether another is to be looked at in its place. */
    private boolean keep(BoundQueue queue, String key) {
        ready.remove(queue);
        queue.waitsFor = key;
        kind(queue, key).computeIfAbsent(key, absent -> byNumber()).add(queue);
        String former = queue.wokenBy;
        queue.wokenBy = null;
        if (former == null || former.equals(key)) {
            return false;
        }
        int before = ready.size();
        released(former);
        return ready.size() > before;
    }

    /** The first queue of units that have to be alone, once nothing else runs or waits here; or null. */
    @Nullable
    BoundQueue firstAlone(Predicate<BoundQueue> hasPlace) {
        return alone.stream()
                .filter(queue -> !isKept(queue) && hasPlace.test(queue))
                .findFirst()
                .orElse(null);
    }
}
