package dev.xdist.provider.session;

import dev.xdist.provider.session.PluginAnswer.Deal;
import dev.xdist.provider.session.PluginAnswer.Dealt;
import dev.xdist.provider.unit.UnitId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deals what a plugin's scheduler says, in place of one of ours. It is asked by a command and answers by an event, one
 * at a time, so that it holds up nobody and a run can be played again. Between question and answer nodes come and go:
 * what was dealt to one that is gone, or kept for a class by now, waits on. Whatever else cannot be ends its part in
 * the run.
 */
final class PluginDealing {
    private final Run run;
    private final Dealing dealing;
    private boolean asked;
    /** Something happened since it was asked. */
    private boolean again;

    private boolean over;

    PluginDealing(Run run, Dealing dealing) {
        this.run = run;
        this.dealing = dealing;
        over = !run.scheduler.asksPlugin();
    }

    /** Asks it if there is something to deal; returns whether it is the one that deals. */
    boolean decides() {
        if (over) {
            return false;
        }
        again = asked;
        if (!asked && run.board.pending().size() > 0) {
            asked = true;
            run.ask(new PluginQuestion.OfDeals());
        }
        return true;
    }

    /** Whether nobody else will give it a turn, as when it waited for a node that has failed to start. */
    boolean isLeftOver() {
        return !over && !asked && isStuck();
    }

    /** Takes its answer, all of it or nothing. */
    void answered(Dealt event) {
        Check.that(asked, "nobody asked a plugin to deal");
        asked = false;
        if (over || run.ending) {
            return;
        }
        String problem = event.problem().isEmpty() ? problem(event) : event.problem();
        if (problem == null && deal(event) == 0 && !again && isStuck()) {
            int units = run.board.pending().size();
            problem =
                    "left " + units + (units == 1 ? " unit" : " units") + " waiting while no worker had anything to do";
        }
        if (problem != null) {
            over = true;
            run.say(new SessionCommand.Warn(
                    "The scheduler of " + event.by() + " " + problem + ". What is left is dealt as in mode load."));
        }
        if (problem != null || again) {
            run.board.touchAll();
        }
    }

    private @Nullable String problem(Dealt event) {
        Set<UnitId> seen = new HashSet<>();
        for (Deal deal : event.deals()) {
            for (UnitId unit : deal.units()) {
                if (!run.board.places.isFree(unit) || !seen.add(unit)) {
                    return "dealt unit " + unit.number() + ", which does not wait";
                }
            }
        }
        return null;
    }

    private int deal(Dealt event) {
        int dealt = 0;
        for (Deal deal : event.deals()) {
            LiveNode node = run.board.node(deal.node());
            if (node == null || node.state != LiveNode.State.READY || node.reserved) {
                again = true;
            } else if (!deal.units().isEmpty()) {
                dealing.run(deal.node(), deal.units());
                dealt += deal.units().size();
            }
        }
        return dealt;
    }

    /**
     * Nothing is on its way from which it could learn that it is its turn. What still waits for a lock now has to be
     * alone, and does so until all else has run.
     */
    private boolean isStuck() {
        return run.board.pending().size() > 0 && run.board.live().stream().allMatch(this::isQuiet);
    }

    private boolean isQuiet(LiveNode node) {
        boolean idle = node.state == LiveNode.State.READY && node.held().size() == 0;
        return idle || run.granting.waitsForOthers(node);
    }
}
