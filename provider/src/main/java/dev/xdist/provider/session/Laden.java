package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Nodes that may have something to give back, by the time at which they will have done what they hold. That time stays
 * the same while time passes, so that a node is looked at only when it has changed. Kept from the first question on:
 * while there is something pending nobody asks.
 */
final class Laden implements Board.Takeable {
    private final Places places;
    private final LearntEstimates estimates;
    private final Collection<LiveNode> live;
    private final TreeSet<LiveNode> nodes =
            new TreeSet<>(Comparator.comparingLong((LiveNode node) -> -node.ladenUntilNanos)
                    .thenComparingInt(node -> node.id.number()));
    /** Open units that are classes, less those that are known to stay whole. */
    private final BitSet uncut = new BitSet();

    private boolean kept;
    private int owing;

    Laden(Places places, LearntEstimates estimates, Collection<LiveNode> live) {
        this.places = places;
        this.estimates = estimates;
        this.live = live;
    }

    @Override
    public List<NodeView> laden(int count) {
        if (!kept) {
            kept = true;
            live.forEach(this::changed);
        }
        List<NodeView> first = new ArrayList<>(count);
        for (Iterator<LiveNode> all = nodes.iterator(); all.hasNext() && first.size() < count; ) {
            LiveNode node = all.next();
            if (node.stillLaden()) {
                first.add(node);
            } else {
                all.remove();
            }
        }
        return first;
    }

    @Override
    public int owing() {
        return owing;
    }

    @Override
    public boolean anyToCut() {
        return !uncut.isEmpty();
    }

    @Override
    public boolean isMethod(UnitId unit) {
        return places.unit(unit).uniqueId() != null;
    }

    @Override
    public Optional<String> methodOf(UnitId unit) {
        return Optional.ofNullable(places.unit(unit).uniqueId());
    }

    @Override
    public boolean alike(UnitId one, UnitId other) {
        Share share = places.unit(one).share();
        return !share.isAll() && share.equals(places.unit(other).share());
    }

    @Override
    public boolean recorded(UnitId unit) {
        return estimates.recorded(places.unit(unit).owner());
    }

    @Override
    public long setUpNanos(UnitId unit) {
        return estimates.setUpNanos(places.unit(unit).owner());
    }

    // ---- what happens

    void opened(Unit unit) {
        uncut.set(unit.id().number(), unit.uniqueId() == null);
    }

    /** A class is known to give nothing to others. */
    void staysWhole(Unit unit) {
        uncut.clear(unit.id().number());
    }

    void ended(Unit unit) {
        uncut.clear(unit.id().number());
    }

    void asked(LiveNode node, LiveNode.Asked asked) {
        node.asked = asked;
        owing++;
        changed(node);
    }

    void answered(LiveNode node) {
        node.asked = null;
        owing--;
        changed(node);
    }

    void sent(LiveNode node, long nanos) {
        node.heldNanos += nanos;
        changed(node);
    }

    void tookOff(LiveNode node, long nanos) {
        // Estimates change while units wait: what is left of a sum must not outlive what was summed up.
        node.heldNanos = node.held().size() == 0 ? 0 : Math.max(0, node.heldNanos - nanos);
        changed(node);
    }

    /** A node has begun a unit, or the first test of one. */
    void began(LiveNode node, long nowNanos) {
        node.changedNanos = nowNanos;
        changed(node);
    }

    /** A node is to be sent nothing more; one that only ends will still answer. */
    void left(LiveNode node) {
        changed(node);
        if (node.stealing() && !node.heard()) {
            answered(node);
        }
    }

    private void changed(LiveNode node) {
        if (!kept) {
            return;
        }
        nodes.remove(node);
        if (node.laden()) {
            node.ladenUntilNanos = node.changedNanos + node.heldNanos;
            nodes.add(node);
        }
    }
}
