package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitResult;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides everything of a run and does nothing: an event and the time go in, commands come out. Owned by one thread.
 *
 * <p>A run goes through three states. <em>Open</em>: nodes start, classes are collected, the scheduler deals.
 * <em>Ending</em>: nothing more is dealt; nodes have been told to end. <em>Ended</em>: the last node is gone. What is
 * asked of each part: {@link Collecting} finds the units, {@link LiveBoard} knows where they are, {@link Working} hears
 * what nodes do, {@link TimeWatch} ends what takes for ever, {@link Losses} what follows when one is gone,
 * {@link Ending} how it all ends.
 *
 * <p>What a node sends can be wrong in any way; a node that tells what cannot be is killed (I5). An
 * {@link AssertionError} is always a mistake of this package or of a scheduler.
 */
public final class DSession {
    private final Run run;
    private final Collecting collecting;
    private final Working working;
    private final Ending ending;
    private final Losses losses;
    private final Deciding deciding;
    private final HoldingBack holdingBack;
    private final Answers answers = new Answers();
    private long openedNanos;
    private boolean opened;
    private boolean ended;
    private boolean believed;

    public DSession(SessionPlan plan, Scheduler scheduler) {
        run = new Run(plan, scheduler);
        collecting = new Collecting(run);
        working = new Working(run);
        Crashes crashes = new Crashes(run);
        ending = new Ending(run, collecting, crashes);
        losses = new Losses(run, collecting, crashes, ending);
        deciding = new Deciding(run, collecting, ending, losses);
        holdingBack = new HoldingBack(run, new Dealing(run));
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
        if (!ending.open() && run.board.live().isEmpty()) {
            end();
        }
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
        return Math.min(run.watch.wakeNanos(), deciding.wakeNanos());
    }

    /** Where everything is; to be read by the thread that calls {@link #step}. */
    public Board board() {
        return run.board;
    }

    private void end() {
        Check.that(run.board.open() == 0, "the run ends with " + run.board.open() + " open units");
        ended = true;
        run.say(new SessionCommand.EndRun(losses.summary(run.nowNanos - openedNanos)));
    }

    /** Calls an action for a node that is heard; what others send came too late to matter. */
    private boolean heard(NodeId id, Consumer<LiveNode> action) {
        LiveNode node = node(id);
        if (node == null || node.state == LiveNode.State.DOOMED) {
            return false;
        }
        if (node.heard()) {
            node.times.heard(run.watchNanos);
            action.accept(node);
            losses.recycling.look(node);
        } else {
            run.refuse(node, "told of its work before it was ready");
        }
        return node.state != LiveNode.State.DOOMED;
    }

    /** The same for what a node began or ended. */
    private boolean worked(NodeId id, Consumer<LiveNode> action) {
        return heard(id, action.andThen(run.watch::worked));
    }

    private @Nullable LiveNode node(NodeId id) {
        Check.that(id.number() >= 0 && id.number() < losses.started(), id + " was never started");
        return run.board.node(id);
    }

    private boolean gone(NodeId id, Loss loss) {
        LiveNode node = node(id);
        if (node == null) {
            return false;
        }
        if (node.wasReady) {
            losses.lost(node, loss);
        } else {
            losses.startFailed(node, loss);
        }
        return true;
    }

    private final class Answers implements SessionEvent.Handler<Boolean> {
        @Override
        public Boolean opened(SessionEvent.Opened event) {
            collecting.open();
            if (!run.plan.classes().isEmpty()) {
                losses.open();
            }
            return true;
        }

        @Override
        public Boolean nodeReady(SessionEvent.NodeReady event) {
            LiveNode node = node(event.node());
            if (node != null && node.state == LiveNode.State.STARTING && !node.up) {
                losses.ready(node);
                return true;
            }
            return heard(event.node(), ready -> run.refuse(ready, "told twice that it is ready"));
        }

        @Override
        public Boolean nodeStartFailed(SessionEvent.NodeStartFailed event) {
            return gone(event.node(), event.loss());
        }

        @Override
        public Boolean classCollected(SessionEvent.ClassCollected event) {
            return worked(event.node(), node -> {
                if (!collecting.collected(node, event)) {
                    working.classDiscovered(node, event);
                }
            });
        }

        @Override
        public Boolean unitStarted(SessionEvent.UnitStarted event) {
            return worked(event.node(), node -> working.unitStarted(node, event));
        }

        @Override
        public Boolean unitHeldBack(SessionEvent.UnitHeldBack event) {
            return heard(event.node(), node -> {
                holdingBack.heldBack(node, event);
                ending.dropPending();
            });
        }

        @Override
        public Boolean testStarted(SessionEvent.TestStarted event) {
            return worked(event.node(), node -> {
                working.testStarted(node, event);
                run.watch.limited(node, event.limitNanos());
            });
        }

        @Override
        public Boolean testFinished(SessionEvent.TestFinished event) {
            return worked(event.node(), node -> {
                if (!working.testFinished(node, event)) {
                    return;
                }
                boolean late = node.times.ended(event.unit(), event.testId());
                if ((late || event.failed()) && ending.failed()) {
                    ending.cancel();
                }
            });
        }

        @Override
        public Boolean unitFinished(SessionEvent.UnitFinished event) {
            return worked(event.node(), node -> {
                if (event.result() == UnitResult.DONE && ending.open()) {
                    working.tellOfSilence(node, event.unit());
                } else if (event.result() == UnitResult.DONE) {
                    ending.unitEnds(node, event.unit());
                }
                if (working.unitFinished(node, event)) {
                    node.times.ended(event.unit());
                }
            });
        }

        @Override
        public Boolean unitsReturned(SessionEvent.UnitsReturned event) {
            return heard(event.node(), node -> {
                working.unitsReturned(node, event);
                ending.dropPending();
            });
        }

        @Override
        public Boolean methodsReturned(SessionEvent.MethodsReturned event) {
            return heard(event.node(), node -> {
                working.methodsReturned(node, event);
                ending.dropPending();
            });
        }

        @Override
        public Boolean invocationsGiven(SessionEvent.InvocationsGiven event) {
            return heard(event.node(), node -> working.invocationsGiven(node, event));
        }

        @Override
        public Boolean nodeLost(SessionEvent.NodeLost event) {
            return gone(event.node(), event.loss());
        }

        @Override
        public Boolean nodeEnded(SessionEvent.NodeEnded event) {
            LiveNode node = node(event.node());
            if (node == null || !ending.asTold(node)) {
                boolean told = node != null && node.state == LiveNode.State.DRAINING;
                String how = told ? "ended before its work was done" : "ended without being told to";
                return gone(event.node(), new Loss(how, List.of(), ""));
            }
            losses.ended(node);
            return true;
        }

        @Override
        public Boolean memoryUsed(SessionEvent.MemoryUsed event) {
            return Recycling.isWaiting(node(event.node()))
                    || heard(event.node(), node -> node.memoryBytes = event.bytes());
        }

        @Override
        public Boolean nodeAlive(SessionEvent.NodeAlive event) {
            return Recycling.isWaiting(node(event.node())) || heard(event.node(), node -> {});
        }

        @Override
        public Boolean timePassed(SessionEvent.TimePassed event) {
            run.watch.timePassed();
            return true;
        }

        @Override
        public Boolean cancelRequested(SessionEvent.CancelRequested event) {
            ending.cancel();
            return true;
        }
    }
}
