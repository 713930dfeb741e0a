package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.SessionEvent.CancelRequested;
import dev.xdist.provider.session.SessionEvent.ClassCollected;
import dev.xdist.provider.session.SessionEvent.InvocationsGiven;
import dev.xdist.provider.session.SessionEvent.MemoryUsed;
import dev.xdist.provider.session.SessionEvent.MethodsReturned;
import dev.xdist.provider.session.SessionEvent.NodeEnded;
import dev.xdist.provider.session.SessionEvent.NodeLost;
import dev.xdist.provider.session.SessionEvent.NodeReady;
import dev.xdist.provider.session.SessionEvent.NodeStartFailed;
import dev.xdist.provider.session.SessionEvent.Opened;
import dev.xdist.provider.session.SessionEvent.TestFinished;
import dev.xdist.provider.session.SessionEvent.TestStarted;
import dev.xdist.provider.session.SessionEvent.UnitFinished;
import dev.xdist.provider.session.SessionEvent.UnitHeldBack;
import dev.xdist.provider.session.SessionEvent.UnitStarted;
import dev.xdist.provider.session.SessionEvent.UnitsReturned;
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
 * what nodes do, {@link Losses} what follows when one is gone, {@link Ending} how it all ends.
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
    private final Dealing dealing;
    private final BoundDealing boundDealing;
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
        dealing = new Dealing(run);
        boundDealing = new BoundDealing(run, dealing);
        holdingBack = new HoldingBack(run, dealing);
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
        believed = event.accept(answers);
        if (ending.open()) {
            decide();
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

    /** Where everything is; to be read by the thread that calls {@link #step}. */
    public Board board() {
        return run.board;
    }

    private void decide() {
        collecting.share();
        if (!collecting.complete()) {
            run.board.untouch();
            return;
        }
        if (run.board.open() == 0) {
            ending.done();
        } else if (!boundDealing.deal()) {
            // whoever is touched now is to be looked at as soon as a scheduler may deal again
            return;
        } else if (!run.board.touched().isEmpty()) {
            run.scheduler.decide(run.board, run.nowNanos, dealing);
        }
        run.board.untouch();
    }

    private void end() {
        Check.that(run.board.open() == 0, "the run ends with " + run.board.open() + " open units");
        ended = true;
        RunSummary summary = new RunSummary(
                run.plan.classes().size(),
                losses.started(),
                losses.count(),
                run.nowNanos - openedNanos,
                run.busyNanos,
                ending.cancelled(),
                ending.failure());
        run.say(new SessionCommand.EndRun(summary));
    }

    /** Calls an action for a node that is heard; what others send came too late to matter. */
    private boolean heard(NodeId id, Consumer<LiveNode> action) {
        LiveNode node = node(id);
        if (node == null || node.state == LiveNode.State.DOOMED) {
            return false;
        }
        if (node.heard()) {
            action.accept(node);
            losses.recycling.look(node);
        } else {
            run.refuse(node, "it told of its work before it was ready");
        }
        return node.state != LiveNode.State.DOOMED;
    }

    private @Nullable LiveNode node(NodeId id) {
        Check.that(id.number() >= 0 && id.number() < losses.started(), id + " was never started");
        return run.board.node(id);
    }

    private boolean asTold(LiveNode node) {
        return node.state == LiveNode.State.DRAINING && (node.held().size() == 0 || !ending.open());
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
        public Boolean opened(Opened event) {
            collecting.open();
            if (!run.plan.classes().isEmpty()) {
                losses.open();
            }
            return true;
        }

        @Override
        public Boolean nodeReady(NodeReady event) {
            LiveNode node = node(event.node());
            if (node != null && node.state == LiveNode.State.STARTING && !node.up) {
                losses.ready(node);
                return true;
            }
            return heard(event.node(), ready -> run.refuse(ready, "it told twice that it is ready"));
        }

        @Override
        public Boolean nodeStartFailed(NodeStartFailed event) {
            return gone(event.node(), event.loss());
        }

        @Override
        public Boolean classCollected(ClassCollected event) {
            return heard(event.node(), node -> {
                if (!collecting.collected(node, event)) {
                    working.classDiscovered(node, event);
                }
            });
        }

        @Override
        public Boolean unitStarted(UnitStarted event) {
            return heard(event.node(), node -> working.unitStarted(node, event));
        }

        @Override
        public Boolean unitHeldBack(UnitHeldBack event) {
            return heard(event.node(), node -> {
                holdingBack.heldBack(node, event);
                ending.dropPending();
            });
        }

        @Override
        public Boolean testStarted(TestStarted event) {
            return heard(event.node(), node -> working.testStarted(node, event));
        }

        @Override
        public Boolean testFinished(TestFinished event) {
            return heard(event.node(), node -> {
                if (working.testFinished(node, event) && event.failed() && ending.failed()) {
                    ending.cancel();
                }
            });
        }

        @Override
        public Boolean unitFinished(UnitFinished event) {
            return heard(event.node(), node -> {
                if (event.result() == UnitResult.DONE && ending.open()) {
                    working.tellOfSilence(node, event.unit());
                } else if (event.result() == UnitResult.DONE) {
                    ending.unitEnds(node, event.unit());
                }
                working.unitFinished(node, event);
            });
        }

        @Override
        public Boolean unitsReturned(UnitsReturned event) {
            return heard(event.node(), node -> {
                working.unitsReturned(node, event);
                ending.dropPending();
            });
        }

        @Override
        public Boolean methodsReturned(MethodsReturned event) {
            return heard(event.node(), node -> {
                working.methodsReturned(node, event);
                ending.dropPending();
            });
        }

        @Override
        public Boolean invocationsGiven(InvocationsGiven event) {
            return heard(event.node(), node -> working.invocationsGiven(node, event));
        }

        @Override
        public Boolean nodeLost(NodeLost event) {
            return gone(event.node(), event.loss());
        }

        @Override
        public Boolean nodeEnded(NodeEnded event) {
            LiveNode node = node(event.node());
            if (node == null || !asTold(node)) {
                boolean told = node != null && node.state == LiveNode.State.DRAINING;
                String how = told ? "ended before its work was done" : "ended without being told to";
                return gone(event.node(), new Loss(how, List.of(), ""));
            }
            losses.ended(node);
            return true;
        }

        @Override
        public Boolean memoryUsed(MemoryUsed event) {
            return heard(event.node(), node -> node.memoryBytes = event.bytes());
        }

        @Override
        public Boolean cancelRequested(CancelRequested event) {
            ending.cancel();
            return true;
        }
    }
}
