package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.List;

/**
 * pytest-xdist's {@code load}: a first part of everything is shared out evenly, the rest follows in shrinking batches
 * to whoever runs low. Numbers and order are those of pytest-xdist (features.md, L1 to L8).
 */
public final class Load implements Scheduler {
    /** A node whose tests take that long does not run dry before the next one ends (L3). */
    private static final long SLOW_NANOS = 100_000_000;

    private final int batchMax;
    private final boolean wholeClasses;

    /** Sends at most so many units at once after the first deal, but never so few that less than two are queued. */
    public Load(int batchMax, boolean wholeClasses) {
        this.batchMax = Math.max(1, batchMax);
        this.wholeClasses = wholeClasses;
    }

    /** Sends batches of any size. */
    public Load() {
        this(Integer.MAX_VALUE, false);
    }

    @Override
    public boolean collectsFirst() {
        return true;
    }

    @Override
    public boolean requeuesAtFront() {
        return false;
    }

    @Override
    public Scoping scoping() {
        return wholeClasses ? Scoping.FREE.uncut() : Scoping.FREE;
    }

    @Override
    public void decide(Board board, long nowNanos, Deals deals) {
        if (board.nodes().isEmpty()) {
            return;
        }
        if (board.dealt()) {
            List.copyOf(board.touched()).forEach(node -> look(node, board, deals));
        } else {
            firstDeal(board, deals);
        }
    }

    private void firstDeal(Board board, Deals deals) {
        // what was dealt before, for its locks, is as good as a first share
        List<NodeView> nodes = List.copyOf(board.idle());
        if (nodes.isEmpty()) {
            return;
        }
        int units = board.pending().size();
        if (units < 2 * nodes.size()) {
            dealRoundRobin(nodes, board, deals);
        } else {
            int size = Math.max(2, Math.min(units / nodes.size() / 4, batchMax));
            dealEvenly(nodes, size, board, deals);
        }
        if (board.pending().size() == 0 && board.bound() == 0) {
            nodes.forEach(node -> deals.drain(node.id()));
        }
    }

    /** A run of so many units each (L2). */
    private static void dealEvenly(List<NodeView> nodes, int size, Board board, Deals deals) {
        int all = nodes.size() * size;
        if (Urgency.equals(board, all) < all) {
            List<List<UnitId>> shares = Urgency.shares(board, nodes.size(), size);
            for (int n = 0; n < nodes.size(); n++) {
                deals.run(nodes.get(n).id(), shares.get(n));
            }
            return;
        }
        for (NodeView node : nodes) {
            deals.run(node.id(), board.pending().first(size));
        }
    }

    /** One each until none is left (L1), in one batch for each node. */
    private static void dealRoundRobin(List<NodeView> nodes, Board board, Deals deals) {
        List<UnitId> units = board.pending().first(board.pending().size());
        for (int n = 0; n < Math.min(nodes.size(), units.size()); n++) {
            List<UnitId> batch = new ArrayList<>(2);
            for (int i = n; i < units.size(); i += nodes.size()) {
                batch.add(units.get(i));
            }
            deals.run(nodes.get(n).id(), batch);
        }
    }

    /** Gives a node more if it runs low (L3, L5, L8), or lets it end if there is no more (L4). */
    private void look(NodeView node, Board board, Deals deals) {
        int pending = board.pending().size();
        if (pending == 0) {
            if (board.bound() == 0) {
                deals.drain(node.id());
            }
            return;
        }
        int share = pending / board.nodes().size();
        int low = Math.max(2, share / 4);
        int high = Math.max(2, share / 2);
        int queued = node.held().size();
        boolean slow = board.finishedNanos() >= SLOW_NANOS && queued >= 2;
        if (queued >= low || slow) {
            return;
        }
        int size = Math.min(high - queued, Math.max(2 - queued, batchMax));
        deals.run(node.id(), board.pending().first(size));
    }
}
