package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /**
     * How many units wait that a scheduler does not see: for a lock that another holds, for a node without work, or for
     * the node of their group. As long as there are any, nodes are needed that have nothing else to do.
     */
    int bound();

    /** What is pending for a slot alone, where every node runs everything. */
    List<UnitId> pendingFor(int slot);

    /** Whether two open units are in one scope. */
    boolean together(UnitId one, UnitId other);

    /**
     * Whether a unit has to stay on the node that holds it: that has begun something of its scope, or has its locks, or
     * its group.
     */
    boolean settled(UnitId unit);

    /** The class of an open unit. */
    ClassId owner(UnitId unit);

    /** How urgent an open unit is: who has more is begun first. All of a scope are as urgent as the most urgent. */
    int priority(UnitId unit);

    /** Units that have not ended, wherever they are. */
    int open();

    /** Whether any unit was ever sent to a node. */
    boolean dealt();

    /** Expected duration, recorded or guessed; 0 if nothing is known. */
    long expectedNanos(UnitId unit);

    /** What a scheduler asks that takes back and splits. */
    Takeable takeable();

    /** What a scheduler asks that keeps classes together which share what is costly to set up. */
    Affinity affinity();

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

        /** Whether it was asked for something and has not answered. */
        boolean stealing();

        /** The class that it runs, if some of it could run elsewhere; not before its first test has begun. */
        Optional<OpenClass> openClass();
    }

    /** What could be taken from whom. */
    interface Takeable {
        /**
         * Nodes that may have something to give back and are not asked for any, at most so many, and the one first that
         * is expected to be at work for longest.
         */
        List<NodeView> laden(int count);

        /** How many nodes were asked for something and have not answered. */
        int owing();

        /** Whether one of the open units is a class that may yet give methods to others. */
        boolean anyToCut();

        /** Whether an open unit is a method, or a share of one, and not a whole class or what is left of one. */
        boolean isMethod(UnitId unit);

        /** JUnit's unique id of an open unit that is a method, or a share of one; empty for a class. */
        Optional<String> methodOf(UnitId unit);

        /** Whether two open units are the same share of two templates, and better stay on one node. */
        boolean alike(UnitId one, UnitId other);

        /** Whether former runs told how long the methods of its class take; if not, what is expected is a guess. */
        boolean recorded(UnitId unit);

        /** From its class's start to the first test, the least that is known; 0 if nothing is. */
        long setUpNanos(UnitId unit);
    }

    /**
     * Classes that share what is costly to set up, and nodes that have set it up: those that have begun such a class,
     * or have it in hand. A unit that is a method shares nothing: its class was cut because it is worth setting up
     * again.
     */
    interface Affinity {
        /** Whether any class of the run shares its set-up with another. */
        boolean any();

        /** The first pending unit for which the node has set up what it shares; what it used last comes first. */
        Optional<UnitId> firstAtHome(NodeView node);

        /** Whether others have set up what the unit shares, and the node has not. */
        boolean isElsewhere(UnitId unit, NodeView node);

        /** When the first of those that have set it up will have done what they hold and what waits for it. */
        long homeDoneNanos(UnitId unit, long nowNanos);

        /** What it costs to set it up once more, as far as this run has shown it, in ns; 0 if it has not. */
        long costNanos(UnitId unit);

        /** What all that is pending is expected to take, in ns. */
        long pendingNanos();
    }

    /** A class that a node runs as a whole and that may be split, as it is now. */
    interface OpenClass {
        UnitId unit();

        /** Methods not begun, in the order of the class. */
        List<String> left();

        /** How many methods it has here: begun and left, not those that were given back. */
        int size();

        /** When its first test began. */
        long firstTestNanos();

        /** When the test began that began last. */
        long lastTestNanos();

        /** From its start to its first test, as far as that is known to be needed anywhere. */
        long setUpNanos();

        /** Whether former runs told how long its methods take; if not, what is expected is a guess. */
        boolean recorded();

        /** What one of its methods is expected to take; 0 if there is no ground for a guess. */
        long expectedNanos(String method);
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
