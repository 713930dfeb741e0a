package dev.xdist.provider.hook;

import dev.xdist.api.spi.DealTable;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.session.PluginAnswer.Deal;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A picture of the board, taken on the session's thread; then its plugin's. */
final class Table implements DealTable {
    /** Units that are shown of those that wait: a picture of all would cost most where there are many. */
    static final int WAITING_SHOWN_MAX = 1_000;

    private final Map<String, NodeId> nodes = new LinkedHashMap<>();
    private final List<WorkerInfo> workers = new ArrayList<>();
    private final Map<String, List<UnitInfo>> held = new LinkedHashMap<>();
    private final Map<Integer, UnitInfo> waiting = new LinkedHashMap<>();
    private final Map<Integer, Long> nanos = new LinkedHashMap<>();
    private final List<Deal> deals = new ArrayList<>();
    private int waitingCount;

    Table(Board board, Function<NodeView, WorkerInfo> shown) {
        for (NodeView node : board.nodes()) {
            WorkerInfo worker = shown.apply(node);
            List<UnitInfo> units = new ArrayList<>();
            node.held().forEach(unit -> units.add(view(board, unit)));
            nodes.put(worker.id(), node.id());
            workers.add(worker);
            held.put(worker.id(), units);
        }
        for (UnitId unit : board.pending().first(WAITING_SHOWN_MAX)) {
            waiting.put(unit.number(), view(board, unit));
            nanos.put(unit.number(), board.expectedNanos(unit));
        }
        waitingCount = board.pending().size();
    }

    private static UnitView view(Board board, UnitId unit) {
        return new UnitView(
                unit.number(), board.owner(unit).name(), board.takeable().methodOf(unit));
    }

    List<Deal> deals() {
        return deals;
    }

    @Override
    public List<WorkerInfo> workers() {
        return Collections.unmodifiableList(workers);
    }

    @Override
    public List<UnitInfo> held(WorkerInfo worker) {
        return Collections.unmodifiableList(heldBy(worker));
    }

    @Override
    public List<UnitInfo> waiting() {
        return List.copyOf(waiting.values());
    }

    @Override
    public int waitingCount() {
        return waitingCount;
    }

    @Override
    public Duration expected(UnitInfo unit) {
        return Duration.ofNanos(nanos.getOrDefault(unit.number(), 0L));
    }

    @Override
    public void deal(WorkerInfo worker, List<UnitInfo> units) {
        List<UnitInfo> has = heldBy(worker);
        NodeId node = Objects.requireNonNull(nodes.get(worker.id()));
        if (units.isEmpty()) {
            throw new IllegalArgumentException(worker.id() + " is dealt nothing");
        }
        List<UnitId> dealt = new ArrayList<>(units.size());
        for (UnitInfo unit : List.copyOf(units)) {
            UnitInfo known = waiting.remove(unit.number());
            if (known == null) {
                throw new IllegalArgumentException("unit " + unit.number() + " of " + unit.className() + " is dealt to "
                        + worker.id() + " and does not wait");
            }
            waitingCount--;
            has.add(known);
            dealt.add(new UnitId(unit.number()));
        }
        deals.add(new Deal(node, dealt));
    }

    private List<UnitInfo> heldBy(WorkerInfo worker) {
        List<UnitInfo> units = held.get(worker.id());
        if (units == null) {
            throw new IllegalArgumentException(worker.id() + " is no worker of this table");
        }
        return units;
    }
}
