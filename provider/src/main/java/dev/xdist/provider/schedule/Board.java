package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.util.List;

/** Read view of the one record of which unit is where. */
public interface Board {
    /** Nodes that are ready and may be sent more, by number. */
    List<NodeView> nodes();

    /** Those of {@link #nodes} that hold no unit, by number. */
    List<NodeView> idle();

    /**
     * Those of {@link #nodes} that the last event gives a reason to look at: the one that joined or ended a unit, all
     * when units came back or the first deal is due.
     */
    List<NodeView> touched();

    /** How long the unit took that the last event ended; 0 if it ended none. */
    long finishedNanos();

    /** Units that no node holds, in the order in which they wait. */
    UnitQueue pending();

    /** Units that have not ended, wherever they are. */
    int open();

    /** Whether any unit was ever sent to a node. */
    boolean dealt();

    /** Expected duration, recorded or guessed; 0 if nothing is known. */
    long expectedNanos(UnitId unit);

    /** A node that is ready and may be sent more. */
    interface NodeView {
        NodeId id();

        /** Sent to it and not ended, running ones included, in the order sent. */
        UnitQueue held();

        /** How many of these it has begun. */
        int begun();

        boolean hasBegun(UnitId unit);

        /** Whether it was asked for units and has not answered. */
        boolean stealing();
    }

    /** Units in order; a view that changes with the board. */
    interface UnitQueue extends Iterable<UnitId> {
        int size();

        /** The first ones, at most so many. */
        List<UnitId> first(int count);

        /** The last ones, at most so many, the last one first. */
        List<UnitId> last(int count);
    }
}
