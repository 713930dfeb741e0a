package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Scheduler;
import java.util.List;

/**
 * Decides everything of a run and does nothing: an event and the time go in, commands come out. Owned by one thread.
 *
 * <p>A run goes through three states. <em>Open</em>: nodes start, classes are collected, the scheduler deals.
 * <em>Ending</em>: nothing more is dealt; nodes have been told to end, and hosts of shared resources when the last node
 * is gone. <em>Ended</em>: so are the hosts. What is asked of each part: {@link Collecting} finds the units, {@link
 * LiveBoard} knows where they are, {@link Answers} hears what nodes tell, {@link TimeWatch} ends what takes for ever,
 * {@link Granting} knows who has what tests share, {@link Losses} what follows when a node is gone, {@link Ending} how
 * it all ends.
 *
 * <p>What a node sends can be wrong in any way; a node that tells what cannot be is killed (I5). An
 * {@link AssertionError} is always a mistake of this package or of a scheduler.
 */
public final class DSession {
    private final Run run;
    private final Ending ending;
    private final Losses losses;
    private final Deciding deciding;
    private final Answers answers;
    private long openedNanos;
    private boolean opened;
    private boolean ended;
    private boolean believed;

    public DSession(SessionPlan plan, Scheduler scheduler) {
        run = new Run(plan, scheduler);
        Collecting collecting = new Collecting(run);
        Crashes crashes = new Crashes(run);
        ending = new Ending(run, collecting, crashes);
        losses = new Losses(run, collecting, crashes, ending);
        deciding = new Deciding(run, collecting, ending, losses);
        answers = new Answers(run, collecting, ending, losses, deciding.pluginDealing());
    }

    /** Takes one event and says what is to be done, in order; after the end nothing is. */
    public List<SessionCommand> step(SessionEvent event, long nowNanos) {
        if (ended) {
            believed = false;
            return List.of();
        }
        if (!opened) {
            opened = true;
            openedNanos = nowNanos;
        }
        run.nowNanos = nowNanos;
        run.watchNanos = run.watch.stepBegins(nowNanos);
        believed = event.accept(answers);
        if (ending.open()) {
            deciding.decide();
        }
        if (!ending.open() && run.board.live().isEmpty() && run.granting.closeHosts()) {
            end();
        }
        run.granting.stepEnds();
        return run.takeAnswer();
    }

    /**
     * Whether the event of the last step was taken for true. What was not, from a node that lies or is being killed,
     * must not reach the report either: its units run again elsewhere.
     */
    public boolean believed() {
        return believed;
    }

    public boolean ended() {
        return ended;
    }

    /** When it wants to hear {@link SessionEvent.TimePassed}, however quiet it is; {@link Long#MAX_VALUE}: never. */
    public long wakeNanos() {
        long wakeNanos = Math.min(run.watch.wakeNanos(), deciding.wakeNanos());
        return Math.min(wakeNanos, run.granting.wakeNanos());
    }

    /** Where everything is; to be read by the thread that calls {@link #step}. */
    public Board board() {
        return run.board;
    }

    private void end() {
        Check.that(run.board.open() == 0, () -> "the run ends with " + run.board.open() + " open units");
        ended = true;
        run.granting.end();
        run.say(new SessionCommand.EndRun(losses.summary(run.nowNanos - openedNanos)));
    }
}
