package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node as the session sees it. Owned by the session's thread; which units it holds is the board's to write. */
final class LiveNode implements Board.NodeView {
    enum State {
        STARTING,
        READY,
        /** Told to shut down: it is sent nothing more (C2). */
        DRAINING,
        /** Killed by us; only its end is still heard. */
        DOOMED,
        GONE
    }

    /** Not among the nodes that may be sent more. */
    static final int UNLISTED = -1;

    final NodeId id;
    final int slot;
    /** Started to take its place, see {@link Recycling}; null if none was. */
    @Nullable
    LiveNode heir;
    /** Was told to end because an heir was there, and then that was gone first. */
    boolean lostHeir;
    /** Whose place it will take; null if it need not wait for anyone. */
    @Nullable
    LiveNode forebear;
    /** Has said hello, and waits for its forebear to be gone. */
    boolean up;
    /** Is ready, and its slot's first test may not begin yet, see {@link Ramping}. */
    boolean waitsForRamp;
    /** Is not replaced however much it has run, for its heir could not start. */
    boolean goesOn;
    /** Of its process, when that was last measured. */
    long memoryBytes;

    int unitsEnded;
    /** Units that it has begun and not held back. */
    int unitsBegun;
    /** Is kept for what it holds, see {@link Reservations}: it is sent nothing else. */
    boolean reserved;
    /** The scope that it is kept for; {@link Unit#NO_SCOPE} if it is kept for one unit. */
    int reservedFor = Unit.NO_SCOPE;
    /** What it held when {@link OpenNodes} put it in its place. */
    int listedLoad = UNLISTED;

    State state = State.STARTING;
    /** It was ready once: its loss is a crash and not a failure to start. */
    boolean wasReady;
    /** Killed because the run needs it no more, not for anything it did. */
    boolean unneeded;
    /** Classes that it was asked to collect, in order, without those that it answered. */
    final Deque<ClassId> collecting = new ArrayDeque<>();
    /** What it was asked to give back; null if it owes no answer. */
    @Nullable
    Asked asked;
    /** Was told to drop what it has not begun, and has not told yet what that was. */
    boolean owesDropped;
    /** Where {@link Laden} has put it: when it will have done what it holds. */
    long ladenUntilNanos;
    /** When it last began a unit, or the first test of one. */
    long changedNanos;
    /** What it holds was expected to take when it was sent. */
    long heldNanos;

    /** What it has set up that classes share, what it was sent last at the end. */
    final List<Affinities.Shared> setUp = new ArrayList<>(0);
    /** What of it it has begun to use. */
    final Set<Affinities.Shared> begunSetUp = new HashSet<>(0);

    /** It has done all, and told so because it can clean up. */
    boolean leaves;
    /** The number of what its tests asked for last. */
    long lastAsk;

    final NodeTimes times = new NodeTimes();

    private final List<UnitProgress> begun = new ArrayList<>(1);
    private final Board.UnitQueue held;
    private long testStarts;

    LiveNode(NodeId id, int slot, Board.UnitQueue held) {
        this.id = id;
        this.slot = slot;
        this.held = held;
    }

    @Override
    public NodeId id() {
        return id;
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public Board.UnitQueue held() {
        return held;
    }

    @Override
    public int begun() {
        return begun.size();
    }

    @Override
    public boolean hasBegun(UnitId unit) {
        return progress(unit) != null;
    }

    @Override
    public boolean stealing() {
        return asked != null;
    }

    @Override
    public Optional<Board.OpenClass> openClass() {
        for (UnitProgress progress : begun) {
            if (progress.canGive()) {
                return Optional.of(progress);
            }
        }
        return Optional.empty();
    }

    /** Whether it may have something to give back, and could be asked for it. */
    boolean laden() {
        if (state != State.READY || asked != null) {
            return false;
        }
        return hasQueue() || openClass().isPresent();
    }

    /** The same, after a look at what has begun by now. */
    boolean stillLaden() {
        begun.forEach(UnitProgress::canStillGive);
        return laden();
    }

    /** What is first in line counts as begun, for it is as good as that. */
    private boolean hasQueue() {
        return held.size() > Math.max(1, begun.size());
    }

    /**
     * What a node was asked to give back: units, or methods of one that it runs.
     *
     * @param from the unit that the methods are of; null if units are asked back
     */
    record Asked(Set<UnitId> units, @Nullable UnitId from, Set<String> methods) {
        static Asked units(Collection<UnitId> units) {
            return new Asked(Set.copyOf(units), null, Set.of());
        }

        static Asked methods(UnitId from, Collection<String> methods) {
            return new Asked(Set.of(), from, Set.copyOf(methods));
        }
    }

    /** Whether what it sends is heard. */
    boolean heard() {
        return state == State.READY || state == State.DRAINING;
    }

    List<UnitProgress> progress() {
        return begun;
    }

    /** What is known of a unit that it has begun and not ended, else null. */
    @Nullable
    UnitProgress progress(UnitId unit) {
        // one unit at a time as a rule: a list is quicker than a map
        for (UnitProgress progress : begun) {
            if (progress.unit.id().number() == unit.number()) {
                return progress;
            }
        }
        return null;
    }

    long testStarts() {
        return testStarts;
    }

    long nextTestStart() {
        return testStarts++;
    }

    @Override
    public String toString() {
        return id + " " + state;
    }
}
