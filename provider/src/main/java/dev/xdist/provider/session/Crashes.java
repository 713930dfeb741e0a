package dev.xdist.provider.session;

import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a node leaves that is gone before its units ended. One test is blamed: the one that was running; of several in
 * parallel threads the one that began last, for the others had survived longer. Where a unit had begun and no test was
 * running, the class is blamed. A unit that had not begun is never blamed (I3).
 *
 * <p>The rest of a begun unit is a new unit with all skipped that had ended or was blamed: the remainder. It is made
 * only if the try brought something to an end, so that each try is shorter than the one before; a class that dies in
 * its set-up costs one node and not all.
 */
final class Crashes {
    private final Run run;

    Crashes(Run run) {
        this.run = run;
    }

    /**
     * What was blamed.
     *
     * @param unit null if the node had begun nothing
     * @param testId null if no test was running
     * @param notRun tests that will not get another try
     */
    record Blame(@Nullable Unit unit, @Nullable String testId, List<String> notRun) {}

    Blame blame(LiveNode node) {
        UnitProgress blamed = null;
        for (UnitProgress progress : node.progress()) {
            if (blamed == null || progress.lastStart() >= blamed.lastStart()) {
                blamed = progress;
            }
        }
        if (blamed == null) {
            return new Blame(null, null, List.of());
        }
        String testId = blamed.lastStarted();
        boolean stuck = testId == null && blamed.finished().isEmpty();
        boolean again = stuck && !blamed.unit.skip().isEmpty();
        return new Blame(blamed.unit, testId, again ? undone(blamed.unit, blamed.unit.skip()) : List.of());
    }

    /**
     * Puts back what the node held, but not the blamed unit, which the caller ends after it has been reported. Returns
     * how many units go elsewhere that the node had not begun.
     */
    int putBack(LiveNode node, Blame blame) {
        List<Unit> remainders = new ArrayList<>();
        List<Unit> queued = new ArrayList<>();
        for (Unit unit : run.board.heldBy(node)) {
            UnitProgress progress = node.progress(unit.id());
            if (progress != null) {
                run.busyNanos += run.nowNanos - progress.startedNanos;
                remainder(node, progress, blame, remainders);
            } else {
                queued.add(unit);
            }
        }
        requeue(node, queued, run.scheduler.requeuesAtFront());
        for (int i = remainders.size() - 1; i >= 0; i--) {
            run.board.putFirst(remainders.get(i));
        }
        return queued.size();
    }

    /** Tests of a unit, where they are known, of which nothing is among those that were dealt with. */
    List<String> undone(Unit unit, Set<String> dealtWith) {
        TreeSet<String> sorted = new TreeSet<>(dealtWith);
        List<String> undone = new ArrayList<>();
        List<String> held = unit.uniqueId() == null ? run.classes.held(unit.owner()) : List.of(unit.uniqueId());
        for (String id : held) {
            String below = sorted.ceiling(id + "/");
            if (!sorted.contains(id) && (below == null || !below.startsWith(id + "/"))) {
                undone.add(id);
            }
        }
        return undone;
    }

    /** All that ended in a unit or was blamed, in this try or one before. */
    static Set<String> dealtWith(UnitProgress progress, @Nullable String testId) {
        Set<String> skip = new HashSet<>(progress.unit.skip());
        skip.addAll(progress.finished());
        if (testId != null) {
            skip.add(testId);
        }
        return skip;
    }

    private void remainder(LiveNode node, UnitProgress progress, Blame blame, List<Unit> remainders) {
        Unit unit = progress.unit;
        boolean blamed = unit.equals(blame.unit());
        String testId = blamed ? blame.testId() : null;
        if (testId == null && progress.finished().isEmpty()) {
            if (!blamed) {
                requeue(node, List.of(unit), true);
            }
            return;
        }
        Set<String> skip = dealtWith(progress, testId);
        if (!covers(unit, skip)) {
            remainders.add(run.newUnit(unit.owner(), unit.uniqueId(), skip));
        }
        if (!blamed) {
            run.end(unit);
        }
    }

    /** Whether nothing of a unit is left, as far as that is known. */
    boolean covers(Unit unit, Set<String> skip) {
        if (unit.uniqueId() != null) {
            return skip.contains(unit.uniqueId());
        }
        List<String> held = run.classes.held(unit.owner());
        return !held.isEmpty() && skip.containsAll(held);
    }

    private void requeue(LiveNode node, List<Unit> units, boolean front) {
        List<Unit> inOrder = new ArrayList<>(units);
        if (front) {
            Collections.reverse(inOrder);
        }
        inOrder.forEach(unit -> run.board.requeue(unit, node, front));
    }
}
