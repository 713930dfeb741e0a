package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which pending classes share something costly with others, and which nodes have set that up. A node counts from the
 * moment in which it is sent such a class, so that a second one does not begin the same while the first is at it; what
 * is taken back before it has begun counts no more. Where no class of the run shares anything nothing is kept.
 */
final class Affinities implements Board.Affinity {
    /** Spring keeps so many contexts unless it is told otherwise; what was used before that is not there any more. */
    static final int KEPT_MAX = 32;

    private final Places places;
    private final LearntEstimates estimates;
    private final boolean any;
    private final Map<String, Shared> byKey = new HashMap<>();
    /** Pending classes by number of what they share. */
    private final UnitLists pending = new UnitLists();

    private long pendingNanos;

    Affinities(Places places, LearntEstimates estimates) {
        this.places = places;
        this.estimates = estimates;
        this.any = estimates.anyAffinity();
    }

    /** What several classes share. */
    static final class Shared {
        private final int number;
        /** Nodes that have it set up. */
        private final List<LiveNode> homes = new ArrayList<>(1);
        /** What the pending classes that share it are expected to take. */
        private long pendingNanos;

        private Shared(int number) {
            this.number = number;
        }
    }

    // ---- what a scheduler reads

    @Override
    public boolean any() {
        return any;
    }

    @Override
    public Optional<UnitId> firstAtHome(NodeView node) {
        for (UnitId first : places.pending().first(1)) {
            if (any && estimates.priority(places.unit(first).owner()) > 0) {
                return Optional.empty();
            }
        }
        List<Shared> setUp = live(node).setUp;
        for (int i = setUp.size() - 1; i >= 0; i--) {
            int first = pending.first(setUp.get(i).number);
            if (first != UnitLists.NONE) {
                return Optional.of(new UnitId(first));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isElsewhere(UnitId unit, NodeView node) {
        Shared shared = shared(places.unit(unit));
        return shared != null && !shared.homes.isEmpty() && !shared.homes.contains(live(node));
    }

    @Override
    public long homeDoneNanos(UnitId unit, long nowNanos) {
        Shared shared = shared(places.unit(unit));
        if (shared == null || shared.homes.isEmpty()) {
            return 0;
        }
        long first = Long.MAX_VALUE;
        for (LiveNode home : shared.homes) {
            first = Math.min(first, doneNanos(home, nowNanos));
        }
        return first + shared.pendingNanos / shared.homes.size();
    }

    private static long doneNanos(LiveNode node, long nowNanos) {
        List<UnitProgress> begun = node.progress();
        long since = begun.isEmpty() ? nowNanos : begun.get(0).startedNanos;
        return Math.max(nowNanos, since + node.heldNanos);
    }

    @Override
    public long costNanos(UnitId unit) {
        return estimates.sharedSetUpNanos(places.unit(unit).owner());
    }

    @Override
    public long pendingNanos() {
        return pendingNanos;
    }

    private static LiveNode live(NodeView node) {
        return (LiveNode) node;
    }

    // ---- what happens

    void waits(Unit unit, boolean front) {
        count(unit, 1);
        Shared shared = shared(unit);
        if (shared == null) {
            return;
        }
        if (front) {
            pending.addFirst(shared.number, unit.id().number());
        } else {
            pending.addLast(shared.number, unit.id().number());
        }
    }

    void waitsNoMore(Unit unit) {
        count(unit, -1);
        if (shared(unit) != null) {
            pending.remove(unit.id().number());
        }
    }

    private void count(Unit unit, int sign) {
        if (!any) {
            return;
        }
        long nanos = sign * estimates.unitNanos(unit);
        // Estimates change while units wait: no sum must fall below nothing for that.
        pendingNanos = Math.max(0, pendingNanos + nanos);
        Shared shared = shared(unit);
        if (shared != null) {
            shared.pendingNanos = Math.max(0, shared.pendingNanos + nanos);
        }
    }

    void sent(Unit unit, LiveNode node) {
        Shared shared = shared(unit);
        if (shared == null) {
            return;
        }
        if (!node.setUp.remove(shared)) {
            shared.homes.add(node);
        }
        node.setUp.add(shared);
        if (node.setUp.size() > KEPT_MAX) {
            forget(node, node.setUp.get(0));
        }
    }

    void begun(Unit unit, LiveNode node) {
        Shared shared = shared(unit);
        if (shared != null) {
            node.begunSetUp.add(shared);
        }
    }

    void tookOff(Unit unit, LiveNode node) {
        Shared shared = shared(unit);
        if (shared == null || node.begunSetUp.contains(shared)) {
            return;
        }
        for (UnitId held : node.held()) {
            if (shared(places.unit(held)) == shared) {
                return;
            }
        }
        forget(node, shared);
    }

    /** A node is sent nothing more; returns whether something waits that it had set up. */
    boolean left(LiveNode node) {
        boolean waits = node.setUp.stream().anyMatch(shared -> pending.size(shared.number) > 0);
        List.copyOf(node.setUp).forEach(shared -> forget(node, shared));
        return waits;
    }

    private static void forget(LiveNode node, Shared shared) {
        node.setUp.remove(shared);
        node.begunSetUp.remove(shared);
        shared.homes.remove(node);
    }

    private @Nullable Shared shared(Unit unit) {
        String key = any && unit.uniqueId() == null ? estimates.affinity(unit.owner()) : null;
        return key == null ? null : byKey.computeIfAbsent(key, absent -> new Shared(byKey.size()));
    }
}
