package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.schedule.Scoping.Rest;
import java.util.List;

/**
 * pytest-xdist's {@code loadscope}, and with other scopes its {@code loadfile} and {@code loadgroup}: a scope goes to
 * one node as a whole, the biggest first (features.md, S1 to S8). Otherwise than there, a scope is bound to a node only
 * when that has nothing queued behind what it runs: pytest-xdist binds it up to two tests earlier, and while these run
 * nobody else can have it.
 */
public final class LoadScope implements Scheduler {
    // 0.5 ms: ten round trips on one machine (floors.md); a wait for work that short is not worth an early promise.
    private static final long ROUND_TRIPS_NANOS = 500_000;

    private final Scoping scoping;

    /** Deals scopes of that kind. */
    public LoadScope(Scoping scoping) {
        this.scoping = scoping;
    }

    /** A scope is a class. */
    public static Scoping byClass(boolean biggestFirst) {
        return new Scoping(false, Rest.CLASS, biggestFirst, false);
    }

    /** A scope is a source file. */
    public static Scoping byFile(boolean biggestFirst) {
        return new Scoping(false, Rest.FILE, biggestFirst, false);
    }

    /** A scope is a group; units without one are in scopes of that kind. */
    public static Scoping byGroup(Rest rest, boolean biggestFirst) {
        return new Scoping(true, rest, biggestFirst, false);
    }

    @Override
    public boolean collectsFirst() {
        return true;
    }

    @Override
    public boolean requeuesAtFront() {
        return true;
    }

    @Override
    public Scoping scoping() {
        return scoping;
    }

    @Override
    public void decide(Board board, long nowNanos, Deals deals) {
        if (board.dealt()) {
            List.copyOf(board.touched()).forEach(node -> look(node, board, deals));
        } else {
            firstDeal(board, deals);
        }
    }

    /** One scope each, the last nodes are surplus (S3); then a second one to those whose first is short (S4). */
    private static void firstDeal(Board board, Deals deals) {
        // what was dealt before, for its locks, is as good as a first scope
        List<NodeView> nodes = List.copyOf(board.idle());
        int used = Math.min(nodes.size(), board.parts());
        boolean all = board.bound() == 0;
        nodes.subList(all ? used : nodes.size(), nodes.size()).forEach(node -> deals.drain(node.id()));
        for (NodeView node : nodes.subList(0, used)) {
            deals.run(node.id(), board.firstPart());
        }
        for (NodeView node : nodes.subList(0, used)) {
            if (node.held().size() <= 1 && board.pending().size() > 0) {
                deals.run(node.id(), board.firstPart());
            }
        }
        if (all && board.pending().size() == 0) {
            nodes.subList(0, used).forEach(node -> deals.drain(node.id()));
        }
    }

    private static void look(NodeView node, Board board, Deals deals) {
        if (board.pending().size() == 0) {
            if (board.bound() == 0) {
                deals.drain(node.id());
            }
        } else if (isSoonFree(node, board)) {
            deals.run(node.id(), board.firstPart());
        }
    }

    /** Nothing is queued behind what it runs, or by its last test it gets through that before an answer could come. */
    private static boolean isSoonFree(NodeView node, Board board) {
        int held = node.held().size();
        long pace = board.finishedNanos();
        return held <= 1 || (pace > 0 && pace < ROUND_TRIPS_NANOS / held);
    }
}
