package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.Affinity;
import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * Which pending unit a node gets next. As a rule the first. Where classes share what is costly to set up: the first for
 * which the node has set it up, then the first for which no other has; what others have set up it gets when it would
 * else have no work, and only if it is done with it before they would be. A unit that would be the last to end if it
 * waited any longer goes before all that.
 */
final class NextUnit {
    /** Units that are looked at for one that is not another's: a node is not kept waiting for a long search. */
    private static final int LOOKED_AT = 256;

    private final Board board;
    private final Affinity affinity;
    private final long nowNanos;

    NextUnit(Board board, long nowNanos) {
        this.board = board;
        this.affinity = board.affinity();
        this.nowNanos = nowNanos;
    }

    /** For a node without work; none if the others are better left to those that have set up what they share. */
    Optional<UnitId> toBegin(NodeView node) {
        return next(node, true);
    }

    /** For a node that has work, to stand behind it, at most so many; none if all that waits is another's. */
    List<UnitId> toFollow(NodeView node, int count) {
        if (!affinity.any()) {
            return board.pending().first(count);
        }
        return count == 0 ? List.of() : next(node, false).stream().toList();
    }

    /** Whether an idle node would be done with a unit later than those that have set up what it shares. */
    boolean isBetterLeft(UnitId unit, NodeView idle) {
        return affinity.any() && affinity.isElsewhere(unit, idle) && !pays(unit);
    }

    private Optional<UnitId> next(NodeView node, boolean idle) {
        List<UnitId> first = board.pending().first(1);
        if (first.isEmpty() || !affinity.any()) {
            return first.stream().findFirst();
        }
        if (isDue(first.get(0)) && !affinity.isElsewhere(first.get(0), node)) {
            return Optional.of(first.get(0));
        }
        Optional<UnitId> atHome = affinity.firstAtHome(node);
        return atHome.isPresent() ? atHome : nobodys(node, idle);
    }

    private Optional<UnitId> nobodys(NodeView node, boolean idle) {
        Optional<UnitId> elsewhere = Optional.empty();
        for (UnitId unit : board.pending().first(LOOKED_AT)) {
            if (!affinity.isElsewhere(unit, node)) {
                return Optional.of(unit);
            }
            if (idle && elsewhere.isEmpty() && pays(unit)) {
                elsewhere = Optional.of(unit);
            }
        }
        return elsewhere;
    }

    /** It takes as long as each node has to do yet, so that somebody has to begin it now. */
    private boolean isDue(UnitId first) {
        long expected = board.expectedNanos(first);
        return expected > 0 && expected * board.nodes().size() >= affinity.pendingNanos();
    }

    /**
     * Whether setting up once more what the unit shares ends sooner than waiting for those that have set it up. As long
     * as nothing is known of the one or the other, no node is left idle for it.
     */
    private boolean pays(UnitId unit) {
        long cost = affinity.costNanos(unit);
        long expected = board.expectedNanos(unit);
        return cost == 0 || expected == 0 || nowNanos + cost + expected < affinity.homeDoneNanos(unit, nowNanos);
    }
}
