package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.util.Collection;
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

    /** Those of {@link #nodes} that hold less than two units, by number. */
    Collection<NodeView> low();

    /** All of {@link #nodes}, those that hold most first, of several with as much the first by number. */
    Collection<NodeView> fullestFirst();

    /** Whether any node was asked for units and has not answered. */
    boolean stealing();

    /** How long the unit took that the last event ended; 0 if it ended none. */
    long finishedNanos();

    /** Units that no node holds, in the order in which they wait. */
    UnitQueue pending();

    /** How many nodes could be given something of what is pending: a scope counts as one, and a unit without one. */
    int parts();

    /** What of the pending stands first and goes to one node: a scope, or a unit without one; perhaps nothing. */
    List<UnitId> firstPart();

    /** What is pending for a slot alone, where every node runs everything. */
    List<UnitId> pendingFor(int slot);

    /** Whether two open units are in one scope. */
    boolean together(UnitId one, UnitId other);

    /** Whether the node that holds a unit has begun something of its scope, so that it has to stay there. */
    boolean settled(UnitId unit);

    /** The class of an open unit. */
    ClassId owner(UnitId unit);

    /** Units that have not ended, wherever they are. */
    int open();

    /** Whether any unit was ever sent to a node. */
    boolean dealt();

    /** Expected duration, recorded or guessed; 0 if nothing is known. */
    long expectedNanos(UnitId unit);

    /** A node that is ready and may be sent more. */
    interface NodeView {
        NodeId id();

        /** Its place: a replacement inherits it. */
        int slot();

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
