package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.List;
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
        stopNodes();
    }

    /** The run cannot go on; what has not run is an error. */
    void giveUp(String why) {
        if (!open()) {
            return;
        }
        kind = Kind.GIVEN_UP;
        reason = why;
        failures.add(why);
        drop();
    }

    /** Nothing more is begun; what has not run is no error. */
    void cancel() {
        if (!open()) {
            return;
        }
        kind = Kind.CANCELLED;
        drop();
    }

    /** A node is gone while the run ends, and with it what it held. */
    void dropUnitsOf(LiveNode node, Crashes.Blame blame) {
        for (Unit unit : run.board.heldBy(node)) {
            UnitProgress progress = node.progress(unit.id());
            boolean blamed = unit.equals(blame.unit());
            Set<String> dealtWith =
                    progress == null ? unit.skip() : Crashes.dealtWith(progress, blamed ? blame.testId() : null);
            notRun(unit, dealtWith, blamed);
            run.end(unit);
        }
    }

    private void drop() {
        for (ClassId owner : collecting.stop()) {
            notRun(collecting.unitFor(owner), Set.of(), false);
            run.complete(owner);
        }
        for (Unit unit : run.board.pendingUnits()) {
            notRun(unit, unit.skip(), false);
            run.end(unit);
        }
        stopNodes();
    }

    /** Reports a unit that will not run, or what of it has not; one error stands already where it was blamed. */
    private void notRun(Unit unit, Set<String> dealtWith, boolean blamed) {
        if (kind != Kind.GIVEN_UP) {
            return;
        }
        List<String> undone = dealtWith.isEmpty() ? List.of() : crashes.undone(unit, dealtWith);
        if (!blamed || !undone.isEmpty()) {
            run.say(new SessionCommand.ReportNotRun(unit, undone, reason));
        }
    }

    private void stopNodes() {
        for (LiveNode node : List.copyOf(run.board.live())) {
            LiveNode.State before = node.state;
            if (node.heard() && kind != Kind.DONE) {
                run.say(new SessionCommand.CancelNode(node.id));
            }
            if (before == LiveNode.State.READY) {
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
