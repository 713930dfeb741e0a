package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.schedule.Scoping.Rest;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * pytest-xdist's {@code worksteal}: everything is shared out evenly at once, and who runs low takes half of what the
 * fullest node has not begun (features.md, W1 to W8). Otherwise than there, a share ends between two classes if such a
 * border is near, for a class that is cut is set up twice; and a group is never cut.
 */
public final class WorkSteal implements Scheduler {
    private final boolean wholeClasses;

    /** Cuts classes only where it is told so. */
    public WorkSteal(boolean wholeClasses) {
        this.wholeClasses = wholeClasses;
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
        return new Scoping(true, Rest.ALONE, false, wholeClasses);
    }

    @Override
    public void decide(Board board, long nowNanos, Deals deals) {
        if (board.low().isEmpty()) {
            return;
        }
        if (board.pending().size() > 0) {
            share(board, deals);
        }
        if (!board.low().isEmpty() && board.pending().size() == 0 && !board.stealing()) {
            steal(board, deals);
        }
    }

    /** To each node that runs low its share of what is pending; later ones get the remainder (W1, W2). */
    private static void share(Board board, Deals deals) {
        List<NodeView> low = List.copyOf(board.low());
        int[] shared = new int[low.size()];
        while (board.pending().size() > 0) {
            shareEquals(low, shared, board, deals);
        }
    }

    /** What is equally urgent and stands first: each node gets so much that it has its share of all so far. */
    private static void shareEquals(List<NodeView> low, int[] shared, Board board, Deals deals) {
        int left = Urgency.equals(board, board.pending().size());
        int all = left + Arrays.stream(shared).sum();
        for (int i = 0; i < low.size() && left > 0; i++) {
            // where there is less than one for each, the first ones get none
            int size = Math.min(left, all / (low.size() - i) - shared[i]);
            all -= shared[i];
            if (size > 0) {
                int cut = size == left ? size : firstCut(size, left, board);
                deals.run(low.get(i).id(), board.pending().first(cut));
                shared[i] += cut;
                left -= cut;
                all -= cut;
            }
        }
    }

    /** Half of what the fullest node has, last ones, for the nodes that run low; or these may end (W3, W5). */
    private static void steal(Board board, Deals deals) {
        for (NodeView victim : board.fullestFirst()) {
            int held = victim.held().size();
            int half = Math.min(held / 2, held - 2);
            if (half <= 0) {
                break;
            }
            List<UnitId> wanted = wanted(victim, half, board);
            if (!wanted.isEmpty()) {
                deals.steal(victim.id(), wanted);
                return;
            }
            // all of it is one group: the next one may have something to give
        }
        if (board.bound() == 0) {
            List.copyOf(board.low()).forEach(node -> deals.drain(node.id()));
        }
    }

    private static List<UnitId> wanted(NodeView victim, int size, Board board) {
        List<UnitId> last = new ArrayList<>();
        for (UnitId unit : victim.held().last(victim.held().size() - 1)) {
            if (victim.hasBegun(unit) || board.settled(unit)) {
                break;
            }
            last.add(unit);
        }
        return last.subList(0, cut(Math.min(size, last.size()), last, board));
    }

    private static int firstCut(int size, int left, Board board) {
        int cut = cut(size, board.pending().first(Math.min(2 * size + 1, left)), board);
        // a group that is bigger than a share is one
        return cut > 0 ? cut : board.firstPart().size();
    }

    /**
     * So many of these units that they end between two classes, if such a border is within half of the wanted number;
     * else as many as wanted. A group is not cut: then fewer, or if that is none, more; none if all is one group.
     */
    private static int cut(int wanted, List<UnitId> units, Board board) {
        for (int off = 0; off <= wanted / 2; off++) {
            if (isBorder(wanted - off, units, board)) {
                return wanted - off;
            }
            if (isBorder(wanted + off, units, board)) {
                return wanted + off;
            }
        }
        int cut = wanted;
        while (cut > 0 && isInGroup(cut, units, board)) {
            cut--;
        }
        if (cut > 0) {
            return cut;
        }
        cut = wanted;
        while (cut < units.size() && isInGroup(cut, units, board)) {
            cut++;
        }
        return cut < units.size() ? cut : 0;
    }

    /** Whether the unit with that number is of another class than the one before it, and of another group. */
    private static boolean isBorder(int at, List<UnitId> units, Board board) {
        return at > 0
                && at < units.size()
                && !board.owner(units.get(at - 1)).equals(board.owner(units.get(at)))
                && !isInGroup(at, units, board);
    }

    private static boolean isInGroup(int at, List<UnitId> units, Board board) {
        return at < units.size() && board.together(units.get(at - 1), units.get(at));
    }
}
