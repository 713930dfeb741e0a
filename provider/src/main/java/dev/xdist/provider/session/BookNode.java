package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node in the {@link Books}. */
final class BookNode {
    final NodeId id;
    final int slot;
    final Map<UnitId, Held> held = new LinkedHashMap<>();
    final Set<ClassId> collecting = new HashSet<>();
    /** Units asked back; null if it owes no answer for any. */
    @Nullable
    Set<UnitId> asked;
    /** The unit of which methods were asked back; null if it owes no answer for any. */
    @Nullable
    UnitId askedFrom;

    /** What ran into its limit and has not ended since; null if nothing has. */
    @Nullable
    Overrun overrun;

    /** It was asked for a sign of life, and none has come. */
    boolean pinged;

    boolean ready;
    boolean shutDown;
    /** It has done all, and waits until it may clean up and end. */
    boolean leaving;

    boolean cancelled;
    /** It was told to drop what it has not begun, and has not told what that was. */
    boolean owesDropped;
    /** An heir was there when it was told to end, and then was gone first. */
    boolean lostHeir;

    boolean killed;
    boolean gone;
    /** It is gone, and plugins are asked what becomes of what it was doing. */
    boolean inDoubt;

    BookNode(NodeId id, int slot) {
        this.id = id;
        this.slot = slot;
    }

    boolean isOpen() {
        return ready && !shutDown && !killed && !gone && !inDoubt;
    }

    boolean testRunning() {
        return held.values().stream().anyMatch(unit -> !unit.running.isEmpty());
    }

    boolean owes() {
        return asked != null || askedFrom != null;
    }

    /** Whether these are units that it was asked for, or was told to drop. */
    boolean owesUnits(List<UnitId> units) {
        Set<UnitId> given = new HashSet<>(units);
        // answers come in the order of the questions: methods before what is dropped
        boolean dropped = owesDropped && askedFrom == null;
        boolean wanted = asked == null ? dropped : asked.containsAll(given);
        return wanted && given.size() == units.size() && given.stream().noneMatch(this::hasBegun);
    }

    /** Whether these are methods that it was asked for. */
    boolean owesMethods(UnitId unit, List<String> methods) {
        Set<String> given = new HashSet<>(methods);
        Held there = held.get(unit);
        Set<String> wanted = there == null || there.asked == null ? Set.of() : there.asked;
        return unit.equals(askedFrom) && given.size() == methods.size() && wanted.containsAll(given);
    }

    boolean anyBegun() {
        return held.values().stream().anyMatch(unit -> unit.begun);
    }

    /** Whether a unit is not there, or has begun. */
    boolean hasBegun(UnitId unit) {
        Held there = held.get(unit);
        return there == null || there.begun;
    }

    /** A unit that must be there. */
    Unit unit(UnitId id) {
        Held there = held.get(id);
        if (there == null) {
            throw new AssertionError(id + " is not on " + this.id);
        }
        return there.unit;
    }

    /** A unit on a node. */
    static final class Held {
        final Unit unit;
        final Set<String> running = new HashSet<>(2);
        boolean begun;
        /** Its node told what is in it. */
        boolean listed;

        int told;
        /** Methods asked back, less those of which something was told since; null if none are. */
        @Nullable
        Set<String> asked;

        Held(Unit unit) {
            this.unit = unit;
        }
    }

    /** A test that ran into its limit, or what surrounds tests. */
    record Overrun(@Nullable UnitId unit, @Nullable String test) {
        boolean isOf(UnitId other, String id) {
            return other.equals(unit) && id.equals(test);
        }
    }
}
