package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one record of which unit is where: waiting, on a node, or ended. Written by the session alone. List 0 holds what
 * is pending, list n + 1 what node n holds; an ended unit is in no list and is forgotten.
 */
final class LiveBoard implements Board {
    private static final int PENDING = 0;

    private final UnitLists lists = new UnitLists();
    private final List<@Nullable Unit> units = new ArrayList<>();
    private final LearntEstimates estimates;
    private final TreeMap<Integer, LiveNode> live = new TreeMap<>();
    private final List<NodeView> open = new ArrayList<>();
    private final List<NodeView> idle = new ArrayList<>();
    private final List<NodeView> touched = new ArrayList<>();
    private final UnitQueue pending = new Queue(PENDING);
    private int openUnits;
    private boolean dealt;
    private long finishedNanos;

    LiveBoard(LearntEstimates estimates) {
        this.estimates = estimates;
    }

    // ---- what a scheduler reads

    @Override
    public List<NodeView> nodes() {
        return Collections.unmodifiableList(open);
    }

    @Override
    public List<NodeView> idle() {
        return Collections.unmodifiableList(idle);
    }

    @Override
    public List<NodeView> touched() {
        return Collections.unmodifiableList(touched);
    }

    @Override
    public long finishedNanos() {
        return finishedNanos;
    }

    @Override
    public UnitQueue pending() {
        return pending;
    }

    @Override
    public int open() {
        return openUnits;
    }

    @Override
    public boolean dealt() {
        return dealt;
    }

    @Override
    public long expectedNanos(UnitId unit) {
        Unit known = units.get(unit.number());
        return known == null || known.uniqueId() != null ? 0 : estimates.expectedNanos(known.owner());
    }

    // ---- nodes

    LiveNode addNode(NodeId id, int slot) {
        LiveNode node = new LiveNode(id, slot, new Queue(id.number() + 1));
        LiveNode former = live.put(id.number(), node);
        Check.that(former == null, "node " + id + " is there already");
        return node;
    }

    /** The node with this id, unless it is gone. */
    @Nullable
    LiveNode node(NodeId id) {
        return live.get(id.number());
    }

    /** All nodes that are not gone, by number. */
    Collection<LiveNode> live() {
        return live.values();
    }

    /** Changes a node's state, and what schedulers see of it. */
    void become(LiveNode node, LiveNode.State state) {
        node.state = state;
        if (state == LiveNode.State.READY) {
            node.wasReady = true;
            insert(open, node);
            if (node.held().size() == 0) {
                insert(idle, node);
            }
            touch(node);
            return;
        }
        open.remove(node);
        idle.remove(node);
        touched.remove(node);
        if (state == LiveNode.State.GONE) {
            live.remove(node.id.number());
        }
    }

    // ---- why a scheduler should look

    void touch(LiveNode node) {
        if (node.state == LiveNode.State.READY && !touched.contains(node)) {
            touched.add(node);
        }
    }

    void touchAll() {
        touched.clear();
        touched.addAll(open);
    }

    void finished(LiveNode node, long nanos) {
        touch(node);
        finishedNanos = nanos;
    }

    void untouch() {
        touched.clear();
        finishedNanos = 0;
    }

    // ---- units

    /** Writes a unit down without a place; {@link #putLast} or {@link #putFirst} gives it one. */
    Unit newUnit(ClassId owner, @Nullable String uniqueId, Set<String> skip) {
        Unit unit = new Unit(new UnitId(units.size()), owner, uniqueId, skip);
        units.add(unit);
        return unit;
    }

    void putLast(Unit unit) {
        openUnits++;
        lists.addLast(PENDING, unit.id().number());
    }

    void putFirst(Unit unit) {
        openUnits++;
        lists.addFirst(PENDING, unit.id().number());
    }

    /** Moves a pending unit to a node's queue. */
    Unit send(UnitId id, LiveNode node) {
        Check.that(lists.listOf(id.number()) == PENDING, "unit " + id.number() + " is not pending");
        lists.remove(id.number());
        lists.addLast(node.id.number() + 1, id.number());
        idle.remove(node);
        dealt = true;
        return unit(id);
    }

    /** Takes a unit off its node, back to what is pending. */
    void requeue(Unit unit, LiveNode node, boolean front) {
        takeOff(unit.id(), node);
        if (front) {
            lists.addFirst(PENDING, unit.id().number());
        } else {
            lists.addLast(PENDING, unit.id().number());
        }
    }

    /** Takes a unit off the board for good. */
    void end(Unit unit) {
        int place = lists.listOf(unit.id().number());
        if (place == PENDING) {
            lists.remove(unit.id().number());
        } else {
            LiveNode node = live.get(place - 1);
            if (node == null) {
                throw new AssertionError("unit " + unit.id().number() + " ends where no node is");
            }
            takeOff(unit.id(), node);
        }
        units.set(unit.id().number(), null);
        openUnits--;
    }

    boolean holds(LiveNode node, UnitId unit) {
        return lists.listOf(unit.number()) == node.id.number() + 1;
    }

    /** A unit that has not ended. */
    Unit unit(UnitId id) {
        Unit unit = units.get(id.number());
        if (unit == null) {
            throw new AssertionError("unit " + id.number() + " has ended");
        }
        return unit;
    }

    List<Unit> pendingUnits() {
        return units(pending);
    }

    List<Unit> heldBy(LiveNode node) {
        return units(node.held());
    }

    private List<Unit> units(UnitQueue queue) {
        List<Unit> all = new ArrayList<>(queue.size());
        for (UnitId id : queue) {
            all.add(unit(id));
        }
        return all;
    }

    private void takeOff(UnitId unit, LiveNode node) {
        Check.that(holds(node, unit), "unit " + unit.number() + " is not on " + node);
        lists.remove(unit.number());
        node.asked.remove(unit);
        node.progress().removeIf(progress -> progress.unit.id().number() == unit.number());
        if (node.held().size() == 0 && node.state == LiveNode.State.READY) {
            insert(idle, node);
        }
    }

    private static void insert(List<NodeView> nodes, LiveNode node) {
        int at = Collections.binarySearch(
                nodes, node, Comparator.comparingInt(other -> other.id().number()));
        Check.that(at < 0, node + " is listed already");
        nodes.add(-at - 1, node);
    }

    private final class Queue implements UnitQueue {
        private final int list;

        Queue(int list) {
            this.list = list;
        }

        @Override
        public int size() {
            return lists.size(list);
        }

        @Override
        public List<UnitId> first(int count) {
            List<UnitId> ids = new ArrayList<>(Math.min(count, size()));
            int at = lists.first(list);
            while (at != UnitLists.NONE && ids.size() < count) {
                ids.add(new UnitId(at));
                at = lists.next(at);
            }
            return ids;
        }

        @Override
        public List<UnitId> last(int count) {
            List<UnitId> ids = new ArrayList<>(Math.min(count, size()));
            int at = lists.last(list);
            while (at != UnitLists.NONE && ids.size() < count) {
                ids.add(new UnitId(at));
                at = lists.previous(at);
            }
            return ids;
        }

        @Override
        public Iterator<UnitId> iterator() {
            return first(size()).iterator();
        }
    }
}
