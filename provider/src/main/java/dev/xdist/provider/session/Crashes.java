package dev.xdist.provider.session;

import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a node leaves that is gone before its units ended. One test is blamed: the one that was running; of several in
 * parallel threads the one that ran into its limit, or else the one that began last, for the others had survived
 * longer. Where a unit had begun and no test was running, the class is blamed. A unit that had not begun is never
 * blamed (I3).
 *
 * <p>The rest of a begun unit is a new unit with all skipped that had ended or was blamed: the remainder. It is made
 * only if the try brought something to an end, so that each try is shorter than the one before; a class that dies in
 * its set-up costs one node and not all.
 */
final class Crashes {
    private final Run run;
    /**
     * By class: tests at which a node was last, and beside which no other has ended anything since. Nobody knows how
     * much is left of the templates that they stand in.
     */
    private final Map<Integer, Set<String>> brokenOff = new HashMap<>();

    Crashes(Run run) {
        this.run = run;
    }

    /**
     * What was blamed.
     *
     * @param unit null if the node had begun nothing
     * @param testId null if no test was running
     * @param notRun what will not get another try
     */
    record Blame(@Nullable Unit unit, @Nullable String testId, Left notRun) {
        /** Nobody is. */
        static final Blame NONE = new Blame(null, null, Left.NOTHING);
    }

    /**
     * What is left of a unit.
     *
     * @param tests those that will not run, or not to their end
     * @param rests those of them that are templates of which some has run
     */
    record Left(List<String> tests, Set<String> rests) {
        static final Left NOTHING = new Left(List.of(), Set.of());
    }

    Blame blame(LiveNode node) {
        NodeTimes.Overrun over = node.times.overrun;
        UnitProgress blamed = null;
        for (UnitProgress progress : node.progress()) {
            if (over != null && over.isIn(progress.unit.id(), progress.running())) {
                return new Blame(progress.unit, over.testId(), Left.NOTHING);
            }
            if (blamed == null || progress.lastStart() >= blamed.lastStart()) {
                blamed = progress;
            }
        }
        if (blamed == null) {
            return Blame.NONE;
        }
        String testId = blamed.lastStarted();
        boolean stuck = testId == null && blamed.finished().isEmpty();
        boolean again = stuck && !run.arranging.excluded(blamed.unit.owner()).containsAll(blamed.unit.skip());
        return new Blame(blamed.unit, testId, again ? left(blamed.unit, blamed.settled(), Set.of()) : Left.NOTHING);
    }

    /**
     * Puts back what the node held, but not the blamed unit, which the caller ends after it has been reported. Returns
     * how many units go elsewhere that the node had not begun.
     */
    int putBack(LiveNode node, Blame blame) {
        List<Unit> first = new ArrayList<>();
        List<Unit> last = new ArrayList<>();
        int queued = 0;
        for (Unit unit : run.board.places.units(node.held())) {
            UnitProgress progress = node.progress(unit.id());
            // what is left of a scope stays together, wherever that goes
            boolean toEnd = !run.scheduler.requeuesAtFront()
                    && (progress == null || unit.scope() != Unit.NO_SCOPE)
                    && !run.board.places.isUrgent(unit);
            Unit rest = progress == null ? unit : rest(progress, blame);
            if (rest != null) {
                (toEnd ? last : first).add(rest);
            }
            queued += progress == null ? 1 : 0;
        }
        List<Unit> inFront = gathered(first);
        for (int i = inFront.size() - 1; i >= 0; i--) {
            put(inFront.get(i), node, true);
        }
        gathered(last).forEach(unit -> put(unit, node, false));
        return queued;
    }

    /** Units of a scope behind its first one: some may have been taken back and sent anew, behind others. */
    private static List<Unit> gathered(List<Unit> units) {
        Map<Integer, List<Unit>> parts = new LinkedHashMap<>();
        for (Unit unit : units) {
            // a unit without a scope is a part of its own, under a key that no scope has
            int key = unit.scope() == Unit.NO_SCOPE ? -1 - unit.id().number() : unit.scope();
            parts.computeIfAbsent(key, part -> new ArrayList<>(1)).add(unit);
        }
        List<Unit> all = new ArrayList<>(units.size());
        parts.values().forEach(all::addAll);
        return all;
    }

    private void put(Unit unit, LiveNode node, boolean front) {
        if (run.board.places.holds(node.id, unit.id())) {
            run.board.requeue(unit, node, front);
        } else {
            run.board.put(unit, front);
        }
    }

    /**
     * What is left of a unit when some was dealt with, and some is running that will not end; nothing if it is not
     * known what is in it.
     */
    Left left(Unit unit, Set<String> dealtWith, Set<String> running) {
        TreeSet<String> begun = new TreeSet<>(dealtWith);
        begun.addAll(running);
        Set<String> latest = new HashSet<>(brokenOff.getOrDefault(unit.owner().number(), Set.of()));
        latest.addAll(running);
        List<String> held = held(unit);
        List<String> tests = new ArrayList<>(held.isEmpty() ? Set.of() : running);
        Set<String> rests = new HashSet<>();
        for (String id : held) {
            if (begun.contains(id)) {
                continue;
            }
            String below = begun.ceiling(id + "/");
            boolean inPart = below != null && below.startsWith(id + "/");
            if (inPart && (unit.uniqueId() != null || UniqueIds.isAboveAny(id, latest))) {
                rests.add(id);
            }
            if (!inPart || rests.contains(id)) {
                tests.add(id);
            }
        }
        return new Left(List.copyOf(tests), Set.copyOf(rests));
    }

    /** Reports what is left, and where that is not known, the unit. */
    void tellNotRun(Unit unit, Left left, String why) {
        run.say(new SessionCommand.ReportNotRun(unit, left.tests(), left.rests(), why));
    }

    /** A node is gone, or leaves a unit that it had begun. */
    void breakOff(UnitProgress progress) {
        Set<String> latest = brokenOff.computeIfAbsent(progress.unit.owner().number(), owner -> new HashSet<>(2));
        latest.removeIf(test -> UniqueIds.isAboveAny(UniqueIds.parent(test), progress.finished()));
        latest.addAll(progress.latest());
    }

    private List<String> held(Unit unit) {
        return unit.uniqueId() == null ? run.classes.held(unit.owner()) : List.of(unit.uniqueId());
    }

    /** All that ended in a unit or was blamed, in this try or one before, or was given back. */
    static Set<String> dealtWith(UnitProgress progress, @Nullable String testId) {
        Set<String> skip = progress.settled();
        if (testId != null) {
            skip.add(testId);
        }
        return skip;
    }

    /** Whether anything is left to run of the unit that is blamed: nothing is after its last test. */
    boolean canRunAgain(LiveNode node, Blame blame) {
        for (UnitProgress progress : node.progress()) {
            if (progress.unit.equals(blame.unit())) {
                return progress.settled().isEmpty() || !covers(progress.unit, dealtWith(progress, null));
            }
        }
        return false;
    }

    /** What of a begun unit is to be run again: itself if the try brought nothing, or a remainder; null if nothing. */
    private @Nullable Unit rest(UnitProgress progress, Blame blame) {
        run.busyNanos += run.nowNanos - progress.startedNanos;
        breakOff(progress);
        Unit unit = progress.unit;
        boolean blamed = unit.equals(blame.unit());
        String testId = blamed ? blame.testId() : null;
        boolean stuck = testId == null && progress.finished().isEmpty();
        if (stuck && (blamed || !progress.gaveAny())) {
            return blamed ? null : unit;
        }
        Set<String> skip = dealtWith(progress, testId);
        Unit rest = covers(unit, skip) ? null : run.newUnit(unit.less(skip));
        if (!blamed) {
            run.end(unit);
        }
        return rest;
    }

    /** Whether nothing of a unit is left, as far as that is known. */
    boolean covers(Unit unit, Set<String> skip) {
        if (unit.uniqueId() != null) {
            return skip.contains(unit.uniqueId());
        }
        List<String> held = run.classes.held(unit.owner());
        return !held.isEmpty() && skip.containsAll(held);
    }
}
