package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.UnitId;
import java.util.List;

/**
 * pytest-xdist's {@code each}: every node runs everything (features.md, E1 to E6). All that is its slot's goes to a
 * node at once, and nothing more comes; what a lost node leaves waits for its heir, which has the same spec.
 */
public final class Each implements Scheduler {
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
            deals.drain(node.id());
        }
    }
}
