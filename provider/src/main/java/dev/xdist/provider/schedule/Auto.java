package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whole classes, the longest first, so that no long one stands at the end. A node has one more class in hand than the
 * one it runs, or as many tiny ones as hide a round trip, but none behind a class that takes long: what waits behind a
 * long class is not begun in its turn. When nothing is pending, a node without work takes back what others have not
 * begun, last first, from the one that would take longest to get to it.
 */
public final class Auto implements Scheduler {
    // 10 ms: the shortest class takes 1 to 2 ms, a local round trip 0.03 to 0.06 ms and a turn of the loop (floors.md)
    private static final long AHEAD_NANOS = 10_000_000;
    // A wait for the next class of 0.5 ms, ten round trips, costs 0.5 % of this.
    private static final long LONG_NANOS = 100_000_000;
    // However wrong the estimates are, no more than this waits on one node.
    private static final int AHEAD_MAX = 64;

    private final int aheadMax;

    /** Lets at most so many classes wait on one node behind the one it runs. */
    public Auto(int batchMax) {
        this.aheadMax = Math.max(1, Math.min(batchMax, AHEAD_MAX));
    }

    /** Lets as many wait as hide a round trip. */
    public Auto() {
        this(AHEAD_MAX);
    }

    @Override
    public boolean collectsFirst() {
        return false;
    }

    @Override
    public boolean requeuesAtFront() {
        return true;
    }

    @Override
    public List<ClassId> firstOrder(List<ClassId> classes, Estimates estimates) {
        List<ClassId> order = new ArrayList<>(classes);
        order.sort(Comparator.comparingLong(estimates::expectedNanos)
                .thenComparingLong(estimates::classFileBytes)
                .reversed());
        return order;
    }

    @Override
    public void decide(Board board, long nowNanos, Deals deals) {
        List<NodeView> touched = new ArrayList<>(board.touched());
        for (NodeView node : touched) {
            if (node.held().size() == 0 && board.pending().size() > 0) {
                deals.run(node.id(), board.pending().first(1));
            }
        }
        // whoever would be out of work first; what was taken back from one must not go back to it
        touched.sort(Comparator.comparingLong(node -> waitNanos(node, board)));
        for (NodeView node : touched) {
            prefetch(node, board, deals);
        }
        if (board.pending().size() == 0) {
            steal(board, deals);
            drainSurplus(board, deals);
        }
    }

    /** Puts so much behind what a node runs that it need not wait. */
    private void prefetch(NodeView node, Board board, Deals deals) {
        List<UnitId> held = node.held().first(aheadMax + 1);
        if (held.isEmpty() || board.pending().size() == 0 || isLong(held.get(0), board)) {
            return;
        }
        long ahead = 0;
        for (UnitId unit : held.subList(1, held.size())) {
            ahead += ahead(unit, board);
        }
        int room = aheadMax + 1 - held.size();
        List<UnitId> batch = new ArrayList<>();
        for (UnitId unit : board.pending().first(room)) {
            if (ahead >= AHEAD_NANOS) {
                break;
            }
            batch.add(unit);
            ahead += ahead(unit, board);
        }
        if (!batch.isEmpty()) {
            deals.run(node.id(), batch);
        }
    }

    /** Before anything is known, what runs is the biggest of all, so it counts as long. */
    private static boolean isLong(UnitId unit, Board board) {
        long expected = board.expectedNanos(unit);
        return expected == 0 || expected >= LONG_NANOS;
    }

    /** Of a class that nothing is known of, one is enough. */
    private static long ahead(UnitId unit, Board board) {
        long expected = board.expectedNanos(unit);
        return expected == 0 ? AHEAD_NANOS : expected;
    }

    private static void steal(Board board, Deals deals) {
        long underWay = board.nodes().stream().filter(NodeView::stealing).count();
        for (long thieves = board.idle().size() - underWay; thieves > 0; thieves--) {
            Optional<NodeView> victim = board.nodes().stream()
                    .filter(node -> !node.stealing()
                            && node.held().size() > 1
                            && !takeable(node).isEmpty())
                    .max(Comparator.comparingLong(node -> waitNanos(node, board)));
            if (victim.isEmpty()) {
                return;
            }
            List<UnitId> takeable = takeable(victim.get());
            deals.steal(victim.get().id(), takeable.subList(0, (takeable.size() + 1) / 2));
        }
    }

    /** What a node has behind its first unit and has not begun, last first. */
    private static List<UnitId> takeable(NodeView node) {
        List<UnitId> behind = new ArrayList<>(node.held().last(node.held().size() - 1));
        behind.removeIf(node::hasBegun);
        return behind;
    }

    private static long waitNanos(NodeView node, Board board) {
        long wait = 0;
        for (UnitId unit : node.held()) {
            wait += ahead(unit, board);
        }
        return wait;
    }

    /** Lets nodes end for which there can be no work, even if every running class crashed. */
    private static void drainSurplus(Board board, Deals deals) {
        List<NodeView> idle = List.copyOf(board.idle());
        for (int i = idle.size() - 1; i >= 0 && i >= board.open(); i--) {
            deals.drain(idle.get(i).id());
        }
    }
}
