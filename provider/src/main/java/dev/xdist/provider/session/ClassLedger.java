package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.NodeId;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many units of each class are open, what is known to be in it, and who found that. */
final class ClassLedger {
    private final int[] openUnits;
    private final BitSet complete;
    private final @Nullable NodeId[] collectedBy;
    private final @Nullable List<FoundUnit>[] found;

    ClassLedger(int classes) {
        openUnits = new int[classes];
        complete = new BitSet(classes);
        collectedBy = new NodeId[classes];
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
        @Nullable
        List<FoundUnit>[] lists = new List[classes];
        found = lists;
    }

    void unitAdded(ClassId owner) {
        Check.that(!complete.get(owner.number()), () -> owner.name() + " is complete and gets a unit");
        openUnits[owner.number()]++;
    }

    /** Returns whether it was the last open one of its class. */
    boolean unitEnded(ClassId owner) {
        Check.that(openUnits[owner.number()] > 0, () -> owner.name() + " has no open unit to end");
        return --openUnits[owner.number()] == 0;
    }

    /** Returns whether the class was not complete before. */
    boolean complete(ClassId owner) {
        if (complete.get(owner.number())) {
            return false;
        }
        Check.that(openUnits[owner.number()] == 0, () -> owner.name() + " completes with open units");
        complete.set(owner.number());
        found[owner.number()] = null;
        return true;
    }

    boolean isComplete(ClassId owner) {
        return complete.get(owner.number());
    }

    void collected(ClassId owner, NodeId by) {
        collectedBy[owner.number()] = by;
    }

    @Nullable
    NodeId collectedBy(ClassId owner) {
        return collectedBy[owner.number()];
    }

    /**
     * A node that runs the class as a whole says what is in it; an empty id stands for the class itself, and takes
     * nothing from what another has said.
     */
    void holds(ClassId owner, List<FoundUnit> units) {
        List<FoundUnit> tests =
                units.stream().filter(unit -> !unit.uniqueId().isEmpty()).toList();
        if (!tests.isEmpty()) {
            found[owner.number()] = tests;
        }
    }

    /** Ids of what is in the class; empty if that is not known. */
    List<String> held(ClassId owner) {
        return inside(owner).stream().map(FoundUnit::uniqueId).toList();
    }

    /**
     * Tests of a class that was run as a whole of which nothing was heard, though something had to be: neither they,
     * nor anything below them, nor what they stand in is among these ids.
     */
    List<String> silent(ClassId owner, Set<String> heard) {
        return inside(owner).stream()
                .filter(FoundUnit::promised)
                .map(FoundUnit::uniqueId)
                .filter(id -> !UniqueIds.isAtOrBelowAny(id, heard))
                .toList();
    }

    private List<FoundUnit> inside(ClassId owner) {
        return Objects.requireNonNullElse(found[owner.number()], List.of());
    }
}
