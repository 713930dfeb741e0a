package dev.xdist.provider.session;

import dev.xdist.provider.session.SessionEvent.ClassCollected;
import dev.xdist.provider.session.SessionEvent.InvocationsGiven;
import dev.xdist.provider.session.SessionEvent.MethodsReturned;
import dev.xdist.provider.session.SessionEvent.TestFinished;
import dev.xdist.provider.session.SessionEvent.TestStarted;
import dev.xdist.provider.session.SessionEvent.UnitFinished;
import dev.xdist.provider.session.SessionEvent.UnitStarted;
import dev.xdist.provider.session.SessionEvent.UnitsReturned;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What nodes tell of their work. Each method refuses what cannot be; it returns whether it believed the event. */
final class Working {
    private final Run run;
    private final SecondTry secondTry;
    private final Differences differences;

    Working(Run run) {
        this.run = run;
        secondTry = new SecondTry(run);
        differences = new Differences(run.plan.slots());
    }

    void unitStarted(LiveNode node, UnitStarted event) {
        Unit unit = heldUnit(node, event.unit(), "began");
        if (unit == null) {
            return;
        }
        if (node.hasBegun(event.unit())) {
            run.refuse(node, "told twice that it began unit " + event.unit().number());
            return;
        }
        run.board.begun(node, new UnitProgress(unit, run.nowNanos, run.estimates));
        run.board.laden.began(node, run.nowNanos);
    }

    /** A class that is run as a whole was discovered. */
    void classDiscovered(LiveNode node, ClassCollected event) {
        for (UnitProgress progress : node.progress()) {
            boolean asked = progress.unit.owner().equals(event.owner()) && progress.unit.uniqueId() == null;
            // a list that came later could say that what was asked back of it never was in it
            if (asked && progress.becomesListed()) {
                run.classes.holds(progress.unit.owner(), event.found());
                differences.told(event).ifPresent(text -> run.say(new SessionCommand.Warn(text)));
                if (event.splittable() && mayGive(progress.unit)) {
                    progress.splittable(event.found());
                } else {
                    run.board.laden.staysWhole(progress.unit);
                }
                return;
            }
        }
        run.refuse(node, "told what class " + event.owner().name() + " holds, which it was not asked for");
    }

    /** A class that keeps others out, or has to stay where its group is, has nothing that could run elsewhere. */
    private boolean mayGive(Unit unit) {
        return !run.plan.steering(unit.owner()).binds()
                && unit.locks().writes().isEmpty()
                && unit.scope() == Unit.NO_SCOPE;
    }

    void testStarted(LiveNode node, TestStarted event) {
        UnitProgress progress = begunUnit(node, event.unit());
        if (progress == null) {
            return;
        }
        if (event.setUpNanos() >= 0) {
            run.estimates.setUpTook(progress.unit.owner(), event.setUpNanos());
        }
        boolean first = progress.testStarted(
                event.testId(),
                run.nowNanos,
                new UnitProgress.Running(node.nextTestStart(), run.watchNanos, event.limitNanos(), false));
        if (first && progress.canGive()) {
            run.board.laden.began(node, run.nowNanos);
        }
        // Whoever has nothing to do may take some of the class.
        if (progress.canGive() && !run.board.idle().isEmpty() && progress.lookAgain(run.nowNanos)) {
            run.board.touch(node);
        }
    }

    boolean testFinished(LiveNode node, TestFinished event) {
        UnitProgress progress = begunUnit(node, event.unit());
        if (progress == null) {
            return false;
        }
        progress.testFinished(event.testId());
        return true;
    }

    void invocationsGiven(LiveNode node, InvocationsGiven event) {
        UnitProgress progress = begunUnit(node, event.unit());
        if (progress == null || progress.unit.share().isAll()) {
            return;
        }
        String difference = run.shared.given(progress.unit, node.id, event.list());
        if (difference != null) {
            run.say(new SessionCommand.Warn(difference));
        }
    }

    boolean unitFinished(LiveNode node, UnitFinished event) {
        Unit unit = heldUnit(node, event.unit(), "ended");
        if (unit == null) {
            return false;
        }
        switch (event.result()) {
            case DONE -> done(node, unit, event.nanos());
            case NO_TESTS -> {
                run.board.finished(node, event.nanos());
                run.end(unit);
            }
            case NOT_FOUND -> notFound(node, unit, event.text());
        }
        return node.state != LiveNode.State.DOOMED;
    }

    private void done(LiveNode node, Unit unit, long nanos) {
        if (!node.hasBegun(unit.id())) {
            run.refuse(node, "told that unit " + unit.id().number() + " ended, which it had not begun");
            return;
        }
        run.busyNanos += Math.max(0, nanos);
        node.unitsEnded++;
        run.board.finished(node, nanos);
        learn(node, unit, Math.max(0, nanos));
        run.end(unit);
    }

    private void learn(LiveNode node, Unit unit, long nanos) {
        UnitProgress progress = node.progress(unit.id());
        if (progress == null) {
            return;
        }
        if (unit.uniqueId() != null) {
            run.estimates.methodTook(unit.owner(), Math.min(nanos, progress.sinceFirstTest(run.nowNanos)));
        } else if (unit.skip().isEmpty() && !progress.gaveAny()) {
            run.estimates.finished(unit.owner(), nanos);
        }
    }

    private void notFound(LiveNode node, Unit unit, String text) {
        UnitProgress progress = node.progress(unit.id());
        if (progress != null && !progress.empty()) {
            run.refuse(node, "told that it did not find unit " + unit.id().number() + ", after it told of tests in it");
            return;
        }
        secondTry.notFound(node, unit, text);
    }

    /**
     * Collected = reported: what a node leaves out of a class that it says is done is an error, not a smaller class.
     */
    void tellOfSilence(LiveNode node, UnitId id) {
        UnitProgress progress = node.progress(id);
        if (progress == null || progress.unit.uniqueId() != null) {
            return;
        }
        Unit unit = progress.unit;
        List<String> silent = run.classes.silent(unit.owner(), Crashes.dealtWith(progress, null));
        if (!silent.isEmpty()) {
            run.say(new SessionCommand.ReportNotRun(unit, silent, node.id + " ended its class without a word of it"));
        }
    }

    void unitsReturned(LiveNode node, UnitsReturned event) {
        Set<UnitId> given = new HashSet<>(event.units());
        LiveNode.Asked asked = node.asked;
        boolean wanted = asked == null
                ? node.owesDropped
                : asked.from() == null && asked.units().containsAll(given);
        boolean owed = wanted
                && given.size() == event.units().size()
                && given.stream().allMatch(unit -> run.board.places.holds(node.id, unit) && !node.hasBegun(unit));
        if (!owed) {
            run.refuse(node, "gave back units " + numbers(event.units()) + ", which is not what it was asked for");
            return;
        }
        List<Unit> back = run.board.places.units(node.held()).stream()
                .filter(unit -> given.contains(unit.id()))
                .toList();
        if (asked == null) {
            node.owesDropped = false;
        } else {
            run.board.laden.answered(node);
        }
        for (int i = back.size() - 1; i >= 0; i--) {
            run.board.requeue(back.get(i), node, true);
        }
        keepScopesWhole(node, back);
        run.board.touchAll();
    }

    /** A scope is taken back whole or not at all: where the node had begun it, the rest goes there again. */
    private void keepScopesWhole(LiveNode node, List<Unit> back) {
        if (node.state != LiveNode.State.READY) {
            return;
        }
        List<Unit> bound = back.stream()
                .filter(unit -> run.board.home(unit.scope()) == node)
                .toList();
        if (!bound.isEmpty()) {
            bound.forEach(unit -> run.board.send(unit.id(), node));
            run.sayRun(node, bound);
        }
    }

    void methodsReturned(LiveNode node, MethodsReturned event) {
        Set<String> given = new LinkedHashSet<>(event.uniqueIds());
        UnitProgress progress = node.progress(event.unit());
        LiveNode.Asked asked = node.asked;
        boolean owed = asked != null
                && event.unit().equals(asked.from())
                && given.size() == event.uniqueIds().size()
                && asked.methods().containsAll(given)
                && (given.isEmpty() || (progress != null && progress.left().containsAll(given)));
        if (!owed) {
            run.refuse(
                    node,
                    "gave back " + given.size() + " methods of unit "
                            + event.unit().number() + ", which is not what it was asked for");
            return;
        }
        if (progress != null) {
            progress.gave(given);
            if (given.isEmpty()) {
                run.board.laden.staysWhole(progress.unit);
            }
            putBack(progress, given);
        }
        run.board.laden.answered(node);
        run.board.touchAll();
    }

    /** Methods become units of their own, and the first in line, for their class has begun. */
    private void putBack(UnitProgress progress, Set<String> methods) {
        List<Unit> units = new ArrayList<>(methods.size());
        for (String method : methods) {
            Unit unit = progress.unit.method(method);
            // it was not held back: there is nothing to know
            units.add(run.newUnit(unit.locks().known() ? unit : unit.bound(Locks.NONE, unit.scope())));
        }
        for (int i = units.size() - 1; i >= 0; i--) {
            run.board.put(units.get(i), true);
        }
    }

    private @Nullable Unit heldUnit(LiveNode node, UnitId id, String verb) {
        if (run.board.places.holds(node.id, id)) {
            return run.board.unit(id);
        }
        run.refuse(node, "told that it " + verb + " unit " + id.number() + ", which it does not have");
        return null;
    }

    private @Nullable UnitProgress begunUnit(LiveNode node, UnitId id) {
        UnitProgress progress = node.progress(id);
        if (progress == null) {
            run.refuse(node, "told of a test in unit " + id.number() + ", which it has not begun");
        } else if (progress.full()) {
            run.refuse(
                    node,
                    "told of more than " + UnitProgress.TESTS_MAX + " tests in unit " + id.number()
                            + "; no more are allowed");
            return null;
        }
        return progress;
    }

    private static List<Integer> numbers(List<UnitId> units) {
        return units.stream().map(UnitId::number).limit(10).toList();
    }
}
