package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.util.List;

/** Takes a scheduler's decisions; an illegal one is refused with an {@link AssertionError}. */
public interface Deals {
    /** Send pending units to a node, in this order. */
    void run(NodeId node, List<UnitId> units);

    /** Ask a node for units that it has not begun. */
    void steal(NodeId node, List<UnitId> units);

    /** Ask a node for methods that it has not begun of the whole class that it runs. */
    void takeMethods(NodeId node, UnitId unit, List<String> methods);

    /** Nothing more comes for this node: it ends when its queue is empty. */
    void drain(NodeId node);
}
