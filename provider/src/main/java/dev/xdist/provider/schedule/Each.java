package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.UnitId;
import java.util.List;

/**
 * pytest-xdist's {@code each}: every node runs everything (features.md, E1 to E6). All that is its slot's goes to a
 * node at once; more comes only of what a node held back for its locks. What a lost node leaves waits for its heir,
 * which has the same spec.
 */
public final class Each implements Scheduler {
    private final boolean endsAtOnce;

    /** Tells a node to end as soon as it has all of its work, if nothing of that may come back for locks. */
    public Each(boolean endsAtOnce) {
        this.endsAtOnce = endsAtOnce;
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
    public void decide(Board board, long nowNanos, Deals deals) {
        for (NodeView node : List.copyOf(board.touched())) {
            List<UnitId> all = board.pendingFor(node.slot());
            if (!all.isEmpty()) {
                deals.run(node.id(), all);
            }
            if ((endsAtOnce || node.held().size() == 0) && board.bound() == 0) {
                deals.drain(node.id());
            }
        }
    }
}
