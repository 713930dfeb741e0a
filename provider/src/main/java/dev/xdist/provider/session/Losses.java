package dev.xdist.provider.session;

import dev.xdist.provider.session.LossText.Next;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.Verdict;
import org.jspecify.annotations.Nullable;

/** What follows when a node is gone: who is blamed, what goes elsewhere, whether it is replaced or the run given up. */
final class Losses {
    private final Run run;
    private final Collecting collecting;
    private final Crashes crashes;
    private final Restarts restarts;
    private final Ending ending;
    private final Verdicts verdicts;
    private final LossText text;
    final Recycling recycling;
    private int count;

    Losses(Run run, Collecting collecting, Crashes crashes, Ending ending) {
        this.run = run;
        this.collecting = collecting;
        this.crashes = crashes;
        this.restarts = new Restarts(run);
        this.recycling = new Recycling(run, restarts, ending);
        this.ending = ending;
        this.verdicts = new Verdicts(run);
        this.text = new LossText(run);
    }

    int count() {
        return count;
    }

    int started() {
        return restarts.started();
    }

    void open() {
        restarts.open();
    }

    /** Starts the first nodes whose time has come. */
    void startDue() {
        restarts.startDue();
    }

    /** When the next of them is to be started, or {@link NodeTimes#NEVER}. */
    long wakeNanos() {
        return restarts.wakeNanos();
    }

    /** What the run came to, which took so long. */
    RunSummary summary(long nanos) {
        return new RunSummary(
                run.plan.classes().size(),
                started(),
                count(),
                nanos,
                run.busyNanos,
                ending.cancelled(),
                ending.failure());
    }

    /** A node is ready, so nodes can start: those that failed before are replaced. */
    void ready(LiveNode node) {
        if (recycling.waits(node)) {
            return;
        }
        run.ready(node);
        for (Restarts.Failure failure : restarts.ready()) {
            replaceOrGiveUp(failure, null);
        }
    }

    private void startFailed(LiveNode node, Loss loss) {
        LiveNode forebear = node.forebear;
        gone(node);
        if (node.unneeded) {
            return;
        }
        count++;
        if (!ending.open()) {
            return;
        }
        if (forebear != null && forebear.state == LiveNode.State.READY) {
            String then = forebear.reserved
                    ? " Another is started when " + forebear.id + " has ended."
                    : " " + forebear.id + " goes on in its place"
                            + (recycling.hasRunEnough(forebear) ? ", though it has run enough." : ".");
            run.say(new SessionCommand.Warn(StartText.couldNotStart(node.id, loss) + "." + then));
            return;
        }
        Restarts.Failure failure = new Restarts.Failure(node.id, node.slot, loss);
        if (restarts.everReady()) {
            replaceOrGiveUp(failure, forebear);
            return;
        }
        restarts.failedBeforeAnyWasReady(failure);
        if (run.board.live().isEmpty() && !restarts.startNext()) {
            ending.giveUp(
                    StartText.nobodyStarted(restarts.ready(), run.plan.classes().size()));
        }
    }

    /** The forebear is the node that still ends in the slot, if one does. */
    private void replaceOrGiveUp(Restarts.Failure failure, @Nullable LiveNode forebear) {
        String what = StartText.couldNotStart(failure.node(), failure.loss());
        Next next = next(failure.slot(), 0);
        if (next == Next.NOT_NEEDED && forebear != null && recycling.givesBack(forebear, restarts.spent())) {
            next = restarts.spent() ? Next.GIVE_UP : Next.REPLACE;
        }
        if (next == Next.GIVE_UP && anyoneWorks()) {
            next = Next.FEWER;
            // who has waited for it with what is left is not to wait any more
            run.board.touchAll();
        }
        run.say(new SessionCommand.Warn(what + ". " + text.consequence(next, restarts.nextName(), 0)));
        if (next == Next.REPLACE && forebear != null) {
            recycling.inherit(forebear, restarts.replace(failure.slot()));
        } else {
            act(next, failure.slot(), what);
        }
    }

    /** A start that failed has cost no test: it does not end what others are doing. */
    private boolean anyoneWorks() {
        // who else could discover a class that only this slot may run?
        boolean open = collecting.complete()
                || run.plan.steering().values().stream()
                        .allMatch(said -> said.slots().isEmpty());
        return open
                && !run.plan.everySlot()
                && run.board.live().stream().anyMatch(node -> node.state == LiveNode.State.READY);
    }

    /** A node is gone that was not told to go; returns whether that is news. */
    boolean left(LiveNode node, Loss loss) {
        if (verdicts.awaited(node)) {
            return false;
        }
        if (!node.wasReady) {
            startFailed(node, loss);
        } else if (node.unneeded) {
            gone(node);
        } else if (ending.open() && verdicts.ask(node, loss, crashes.blame(node))) {
            run.board.become(node, LiveNode.State.DOOMED);
        } else {
            lost(node, loss, Verdict.REPORT);
        }
        return true;
    }

    /** Plugins have said what becomes of what is blamed; where nothing more is begun, they cannot save it. */
    void decided(LiveNode node, Verdict verdict) {
        Loss loss = verdicts.answered(node);
        Crashes.Blame blame = crashes.blame(node);
        boolean possible = verdict.kind() != Verdict.Kind.RETRY || crashes.canRunAgain(node, blame);
        lost(node, loss, ending.open() && possible ? verdicts.bounded(verdict, blame) : Verdict.REPORT);
    }

    private void lost(LiveNode node, Loss loss, Verdict verdict) {
        count++;
        boolean again = verdict.kind() == Verdict.Kind.RETRY;
        Crashes.Blame blame = crashes.blame(node);
        ClassId discovering = collecting.lost(node);
        Unit blamed = blame.unit() == null && discovering != null ? collecting.unitFor(discovering) : blame.unit();
        run.board.become(node, LiveNode.State.DOOMED);
        int moved = ending.open() ? crashes.putBack(node, again ? Crashes.Blame.NONE : blame) : 0;
        run.board.touchAll();
        boolean stops = blamed != null && verdict.kind() == Verdict.Kind.REPORT && ending.failed();
        boolean comesBack = blame.unit() != null && !again && run.shared.comesBack(blame.unit());
        Next next = stops ? Next.STOP : next(node, comesBack ? 1 : 0);
        String successor = node.heir == null ? restarts.nextName() : node.heir.id.name();
        String consequence = text.consequence(next, successor, moved);
        Crashes.Blame told = new Crashes.Blame(blamed, blame.testId(), again ? Crashes.Left.NOTHING : blame.notRun());
        report(node, told, loss, consequence, verdict);
        if (!ending.open()) {
            ending.dropUnitsOf(node, blame);
        } else if (blame.unit() != null && !again) {
            run.end(blame.unit());
        }
        gone(node);
        if (discovering != null) {
            run.complete(discovering);
            collecting.blamed(discovering);
            ending.dropPending();
        }
        act(next, node.slot, node.id + " " + loss.summary());
        if (stops) {
            ending.cancel();
        }
    }

    /** A node ended as it was told to. */
    void ended(LiveNode node) {
        ending.dropUnitsOf(node, Crashes.Blame.NONE);
        gone(node);
        if (node.lostHeir && node.heir == null) {
            // what it held back meanwhile may have nobody else
            act(next(node.slot, 0), node.slot, node.id + " has ended, nobody could take its place");
        }
    }

    private void gone(LiveNode node) {
        run.board.become(node, LiveNode.State.GONE);
        run.granting.gone(node);
        recycling.gone(node);
    }

    private void report(LiveNode node, Crashes.Blame blame, Loss loss, String consequence, Verdict verdict) {
        Unit blamed = blame.unit();
        if (blamed == null) {
            String what = node.id + " " + loss.summary() + " while it ran no test.";
            ending.addFailure(what);
            run.say(new SessionCommand.Warn(what + " " + consequence));
            return;
        }
        run.say(new SessionCommand.ReportCrash(node.id, blamed, blame.testId(), loss, consequence, verdict));
        if (ending.open() && !blame.notRun().tests().isEmpty()) {
            String why = node.id + " " + loss.summary() + " before it could begin, for the second time";
            crashes.tellNotRun(blamed, blame.notRun(), why);
        }
    }

    /** More units than are on the board will be there when the node's own have ended. */
    private Next next(LiveNode node, int more) {
        Next next = node.heir != null && ending.open() ? Next.INHERIT : next(node.slot, more);
        // Whoever sets a limit to a test expects the others to run: each such kill costs one test, so they end.
        boolean free = node.times.overrun != null && run.plan.restartsMax() > 0;
        return free && (next == Next.REPLACE || next == Next.GIVE_UP) ? Next.RENEW : next;
    }

    private Next next(int slot, int more) {
        if (!ending.open()) {
            return Next.ENDING;
        }
        if (collecting.complete() && !isNeeded(slot, more)) {
            // what only this slot may run is not worth giving up all else
            boolean wanted = recycling.reservations.isLast(slot) && !restarts.spent();
            return wanted ? Next.REPLACE : Next.NOT_NEEDED;
        }
        return restarts.spent() ? Next.GIVE_UP : Next.REPLACE;
    }

    private boolean isNeeded(int slot, int more) {
        return run.plan.everySlot()
                ? !run.board.pendingFor(slot).isEmpty() || run.board.line.waitsFor(slot)
                : run.board.parts() + more + (run.board.bound() > 0 ? 1 : 0)
                        > run.board.idle().size();
    }

    private void act(Next next, int slot, String what) {
        if (next == Next.REPLACE) {
            restarts.replace(slot);
        } else if (next == Next.RENEW) {
            restarts.renew(slot);
        } else if (next == Next.GIVE_UP) {
            giveUp(slot, what + ", and " + text.limit() + ".");
        }
    }

    private void giveUp(int slot, String why) {
        if (run.plan.everySlot()) {
            ending.giveUpSlot(slot, "What is left was given up: " + why);
        } else {
            ending.giveUp("The run was given up: " + why);
        }
    }
}
