package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one record of which unit is where: waiting, on a node, or ended. Written by the session alone. */
final class LiveBoard implements Board {
    final Laden laden;
    final BoundLine line;
    final Places places;
    private final LearntEstimates estimates;
    private final LiveNodes live = new LiveNodes();
    private final OpenNodes open = new OpenNodes();
    private int openUnits;
    private boolean dealt;
    private long finishedNanos;

    LiveBoard(LearntEstimates estimates, boolean groupsBind) {
        this.line = new BoundLine(estimates);
        this.places = new Places(line, groupsBind, estimates);
        this.estimates = estimates;
        this.laden = new Laden(places, estimates, live.all());
    }

    // ---- what a scheduler reads

    @Override
    public List<NodeView> nodes() {
        return open.all();
    }

    @Override
    public List<NodeView> idle() {
        return open.idle();
    }

    @Override
    public List<NodeView> touched() {
        return open.touched();
    }

    @Override
    public Collection<NodeView> low() {
        return open.low();
    }

    @Override
    public Collection<NodeView> fullestFirst() {
        return open.fullestFirst();
    }

    @Override
    public boolean stealing() {
        return laden.owing() > 0;
    }

    @Override
    public long finishedNanos() {
        return finishedNanos;
    }

    @Override
    public UnitQueue pending() {
        return places.pending();
    }

    @Override
    public int parts() {
        return places.parts();
    }

    @Override
    public List<UnitId> firstPart() {
        return places.firstPart();
    }

    @Override
    public List<UnitId> pendingFor(int slot) {
        // where units belong to slots, the slots are the scopes
        return places.waiting(slot);
    }

    @Override
    public boolean together(UnitId one, UnitId other) {
        int scope = unit(one).scope();
        return scope != Unit.NO_SCOPE && scope == unit(other).scope();
    }

    @Override
    public boolean settled(UnitId unit) {
        return places.isBound(unit(unit)) || places.begunAny(unit(unit));
    }

    @Override
    public int bound() {
        return line.size();
    }

    @Override
    public ClassId owner(UnitId unit) {
        return unit(unit).owner();
    }

    @Override
    public int priority(UnitId unit) {
        return places.priority(unit(unit));
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
        Unit known = places.find(unit);
        return known == null ? 0 : estimates.unitNanos(known);
    }

    @Override
    public Takeable takeable() {
        return laden;
    }

    @Override
    public Affinity affinity() {
        return places.affinity;
    }

    // ---- nodes

    LiveNode addNode(NodeId id, int slot) {
        LiveNode node = new LiveNode(id, slot, places.heldBy(id));
        live.add(node);
        return node;
    }

    /** The node with this id, unless it is gone. */
    @Nullable
    LiveNode node(NodeId id) {
        return live.find(id.number());
    }

    /** All nodes that are not gone, by number. */
    Collection<LiveNode> live() {
        return live.all();
    }

    /** Changes a node's state, and what schedulers see of it: nothing of one that is reserved. */
    void become(LiveNode node, LiveNode.State state) {
        node.state = state;
        if (state == LiveNode.State.READY && !node.reserved) {
            node.wasReady = true;
            open.add(node);
            return;
        }
        open.remove(node);
        laden.left(node);
        if (places.affinity.left(node)) {
            touchAll();
        }
        if (state == LiveNode.State.GONE) {
            live.remove(node);
        }
    }

    // ---- why a scheduler should look

    void touch(LiveNode node) {
        open.touch(node);
    }

    /** Takes back every reason to look at a node. */
    void leaveAlone(NodeView node) {
        open.untouch(node);
    }

    void touchAll() {
        open.touchAll();
    }

    void schedulerDealt() {
        dealt = true;
    }

    void finished(LiveNode node, long nanos) {
        touch(node);
        finishedNanos = nanos;
    }

    void untouch() {
        open.untouch();
        finishedNanos = 0;
    }

    // ---- units

    /** Writes down another like this, with a number of its own and without a place; {@link #put} gives it one. */
    Unit newUnit(Unit like) {
        return places.newUnit(like);
    }

    /** Lets a unit wait, at the front or at the end. */
    void put(Unit unit, boolean front) {
        openUnits++;
        laden.opened(unit);
        places.putPending(unit, front);
    }

    /** Moves a pending unit to a node's queue. */
    Unit send(UnitId id, LiveNode node) {
        Unit unit = unit(id);
        Check.that(places.isPending(unit), () -> "unit " + id.number() + " is not pending");
        Check.that(mayGoTo(unit, node), () -> "unit " + id.number() + " is sent to " + node + " and belongs elsewhere");
        places.takeFromPending(unit);
        places.putOn(node, unit);
        open.loadChanged(node);
        laden.sent(node, estimates.unitNanos(unit));
        return unit;
    }

    /** Takes a unit off its node, back to what is pending. */
    void requeue(Unit unit, LiveNode node, boolean front) {
        takeOff(unit, node);
        places.putPending(unit, front);
    }

    /** Takes a unit off its node, to wait with what is known of it now. */
    Unit holdBack(Unit unit, LiveNode node, Unit bound) {
        takeOff(unit, node);
        node.unitsBegun--;
        places.putPending(places.rewrite(bound), false);
        return bound;
    }

    /** Takes a unit off the board for good. */
    void end(Unit unit) {
        if (places.isPending(unit)) {
            places.takeFromPending(unit);
        } else {
            LiveNode node = live.find(places.nodeOf(unit));
            if (node == null) {
                throw new AssertionError("unit " + unit.id().number() + " ends where no node is");
            }
            takeOff(unit, node);
        }
        places.forget(unit);
        laden.ended(unit);
        openUnits--;
    }

    void begun(LiveNode node, UnitProgress progress) {
        node.progress().add(progress);
        node.unitsBegun++;
        places.begun(progress.unit, node);
    }

    /** The node to which units of a scope have to go, or null if any will do. */
    @Nullable
    LiveNode home(int scope) {
        LiveNode home = live.find(places.boundTo(scope));
        return home != null && home.state == LiveNode.State.READY ? home : null;
    }

    /** Whether a node may be given a unit: its class may run there, and no other node has its scope. */
    boolean mayGoTo(Unit unit, LiveNode node) {
        if (!unit.owner().runsOn(node.slot) || !estimates.steering(unit.owner()).allows(node.slot)) {
            return false;
        }
        LiveNode home = home(unit.scope());
        return home == null || home == node;
    }

    /** A unit that has not ended. */
    Unit unit(UnitId id) {
        return places.unit(id);
    }

    private void takeOff(Unit unit, LiveNode node) {
        places.takeOff(node, unit);
        node.progress()
                .removeIf(progress -> progress.unit.id().number() == unit.id().number());
        open.loadChanged(node);
        laden.tookOff(node, estimates.unitNanos(unit));
    }
}
