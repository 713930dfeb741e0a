package dev.xdist.provider.session;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitResult;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What each event leads to. Answers whether it was taken for true, see {@link DSession#believed}. */
final class Answers implements EventHandler<Boolean> {
    private final Run run;
    private final Collecting collecting;
    private final Working working;
    private final Ending ending;
    private final Losses losses;
    private final HoldingBack holdingBack;
    private final PluginAnswers pluginAnswers;

    Answers(Run run, Collecting collecting, Ending ending, Losses losses, PluginDealing plugin) {
        this.run = run;
        this.collecting = collecting;
        this.working = new Working(run);
        this.ending = ending;
        this.losses = losses;
        this.holdingBack = new HoldingBack(run, new Dealing(run));
        this.pluginAnswers = new PluginAnswers(run, collecting, losses, plugin);
    }

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
            if (collecting.collected(node, event)) {
                ending.dropPending();
            } else {
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
    public Boolean pluginsAnswered(SessionEvent.PluginsAnswered event) {
        boolean believed = event.answer().accept(pluginAnswers);
        ending.dropPending();
        return believed;
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
        return Recycling.isWaiting(node(event.node())) || heard(event.node(), node -> node.memoryBytes = event.bytes());
    }

    @Override
    public Boolean nodeAlive(SessionEvent.NodeAlive event) {
        return Recycling.isWaiting(node(event.node())) || heard(event.node(), node -> {});
    }

    @Override
    public Boolean timePassed(SessionEvent.TimePassed event) {
        run.watch.timePassed();
        run.granting.timePassed();
        return true;
    }

    @Override
    public Boolean asked(SessionEvent.Asked event) {
        return heard(event.node(), node -> run.granting.asked(node, event));
    }

    @Override
    public Boolean settled(SessionEvent.Settled event) {
        return heard(event.node(), node -> run.granting.settled(node, event));
    }

    @Override
    public Boolean leaving(SessionEvent.Leaving event) {
        return heard(event.node(), run.granting::leaving);
    }

    @Override
    public Boolean hostUp(SessionEvent.HostUp event) {
        return run.granting.hostUp(event);
    }

    @Override
    public Boolean hostFailed(SessionEvent.HostFailed event) {
        return run.granting.hostFailed(event);
    }

    @Override
    public Boolean hostGone(SessionEvent.HostGone event) {
        String failure = run.granting.failure(event);
        if (failure != null) {
            ending.addFailure(failure);
        }
        return run.granting.hostGone(event);
    }

    @Override
    public Boolean cancelRequested(SessionEvent.CancelRequested event) {
        ending.cancel();
        return true;
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
        return node != null && losses.left(node, loss);
    }
}
