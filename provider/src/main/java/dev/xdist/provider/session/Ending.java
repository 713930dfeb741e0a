package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a run comes to its end: all is done, it is given up (what has not run is an error), or it is cancelled (what has
 * not run is dropped). In each case the nodes are told, and the run has ended when the last of them is gone.
 */
final class Ending {
    private enum Kind {
        OPEN,
        DONE,
        GIVEN_UP,
        CANCELLED
    }

    private final Run run;
    private final Collecting collecting;
    private final Crashes crashes;
    private final FailFast failFast;
    private final List<String> failures = new ArrayList<>();
    /** By slot whose work is given up, where each slot has its own: why. */
    private final Map<Integer, String> slotsGivenUp = new HashMap<>(0);

    private Kind kind = Kind.OPEN;
    private String reason = "";

    Ending(Run run, Collecting collecting, Crashes crashes) {
        this.run = run;
        this.collecting = collecting;
        this.crashes = crashes;
        failFast = new FailFast(run.plan.failuresMax());
    }

    boolean open() {
        return kind == Kind.OPEN;
    }

    boolean cancelled() {
        return kind == Kind.CANCELLED;
    }

    /** What fails the run beside its tests; null if nothing does. */
    @Nullable
    String failure() {
        return failures.isEmpty() ? null : String.join(" ", failures);
    }

    /** A node died that ran nothing: no test can be blamed, and yet a crash never passes the build. */
    void addFailure(String sentence) {
        if (!cancelled()) {
            failures.add(sentence);
        }
    }

    /** A test failed or crashed; returns whether that makes the run stop. */
    boolean failed() {
        return failFast.failed();
    }

    /** Every unit has ended. */
    void done() {
        kind = Kind.DONE;
        run.ending = true;
        stopNodes();
    }

    /** The run cannot go on; what has not run is an error. */
    void giveUp(String why) {
        if (!open()) {
            return;
        }
        kind = Kind.GIVEN_UP;
        run.ending = true;
        reason = why;
        failures.add(why);
        drop();
    }

    /** There is nobody any more who may run a slot's classes: they are an error, and the other slots go on. */
    void giveUpSlot(int slot, String why) {
        if (!open()) {
            return;
        }
        failures.add(why);
        slotsGivenUp.put(slot, why);
        for (ClassId owner : collecting.stop(slot)) {
            tellNotRun(collecting.unitFor(owner), Set.of(), Set.of(), why);
            run.complete(owner);
            collecting.blamed(owner);
        }
        dropSlots();
    }

    /** Nobody can run a unit that waits: it is an error. */
    void giveUp(Unit unit, String why) {
        tellNotRun(unit, unit.skip(), Set.of(), why);
        run.end(unit);
    }

    private void dropSlots() {
        if (slotsGivenUp.isEmpty()) {
            return;
        }
        for (Unit unit : run.board.places.pendingUnits()) {
            String why = slotsGivenUp.get(unit.owner().slot());
            if (why != null) {
                giveUp(unit, why);
            }
        }
    }

    /** Nothing more is begun; what has not run is no error. */
    void cancel() {
        if (!open()) {
            return;
        }
        kind = Kind.CANCELLED;
        run.ending = true;
        drop();
    }

    /** Whether a node that ends does what it was told. */
    boolean asTold(LiveNode node) {
        return node.state == LiveNode.State.DRAINING && (node.held().size() == 0 || !open());
    }

    /** A node is gone while the run ends, and with it what it held. */
    void dropUnitsOf(LiveNode node, Crashes.Blame blame) {
        for (Unit unit : run.board.places.units(node.held())) {
            UnitProgress progress = node.progress(unit.id());
            String testId = unit.equals(blame.unit()) ? blame.testId() : null;
            Set<String> running = progress == null ? new HashSet<>() : new HashSet<>(progress.running());
            running.remove(testId);
            Set<String> dealtWith = progress == null ? unit.skip() : Crashes.dealtWith(progress, testId);
            if (progress != null) {
                crashes.breakOff(progress);
            }
            boolean classBlamed = unit.equals(blame.unit()) && dealtWith.isEmpty();
            if (!classBlamed) {
                notRun(unit, dealtWith, running);
            }
            run.end(unit);
        }
    }

    /** A node ended a unit that it may have cut short, for it was told to stop: what it left out is told. */
    void unitEnds(LiveNode node, UnitId id) {
        UnitProgress progress = node.progress(id);
        if (progress != null) {
            notRun(progress.unit, Crashes.dealtWith(progress, null), Set.of());
        }
    }

    private void drop() {
        for (ClassId owner : collecting.stop()) {
            notRun(collecting.unitFor(owner), Set.of(), Set.of());
            run.complete(owner);
        }
        dropPending();
        stopNodes();
    }

    /**
     * Once the run, or a slot's part of it, is at its end nothing that waits will run, nor what comes back from a node
     * that had been asked before.
     */
    void dropPending() {
        if (open()) {
            dropSlots();
            return;
        }
        for (Unit unit : run.board.places.pendingUnits()) {
            notRun(unit, unit.skip(), Set.of());
            run.end(unit);
        }
    }

    /** Reports a unit that will not run; where tests of it have ended, what is known to be left, or else its rest. */
    private void notRun(Unit unit, Set<String> dealtWith, Set<String> running) {
        if (kind == Kind.GIVEN_UP) {
            tellNotRun(unit, dealtWith, running, reason);
        }
    }

    private void tellNotRun(Unit unit, Set<String> dealtWith, Set<String> running, String why) {
        if (!dealtWith.isEmpty() && crashes.covers(unit, dealtWith)) {
            return;
        }
        Crashes.Left left = dealtWith.isEmpty() ? Crashes.Left.NOTHING : crashes.left(unit, dealtWith, running);
        crashes.tellNotRun(unit, left, why);
    }

    private void stopNodes() {
        for (LiveNode node : List.copyOf(run.board.live())) {
            LiveNode.State before = node.state;
            if (node.heard() && kind != Kind.DONE) {
                node.owesDropped = true;
                run.say(new SessionCommand.CancelNode(node.id));
            }
            boolean waits = before == LiveNode.State.STARTING && node.up;
            if (before == LiveNode.State.READY || waits) {
                // one that waited for its forebear is missed by nobody, however it ends
                node.unneeded = waits;
                run.board.become(node, LiveNode.State.DRAINING);
                run.say(new SessionCommand.Shutdown(node.id));
            } else if (before == LiveNode.State.STARTING) {
                node.unneeded = true;
                run.board.become(node, LiveNode.State.DOOMED);
                run.say(new SessionCommand.Kill(node.id, "the run ends before it was ready"));
            }
        }
    }
}
