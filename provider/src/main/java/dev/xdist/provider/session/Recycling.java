package dev.xdist.provider.session;

import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.WorkerLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that have run enough are replaced, one for one: an heir is started while its forebear works on; when the heir
 * is up, the forebear gives back what it has not begun and nothing binds to it, and is told to end; when it is gone,
 * the heir is ready. So the start of a JVM is not waited for, and no two nodes of a slot, with its ports and folders,
 * run anything at once.
 */
final class Recycling {
    private final Run run;
    private final Restarts restarts;
    private final WorkerLimits limits;
    final Reservations reservations;
    private boolean warned;

    Recycling(Run run, Restarts restarts, Ending ending) {
        this.run = run;
        this.restarts = restarts;
        this.limits = run.plan.limits();
        this.reservations = new Reservations(run, this, restarts, ending);
    }

    /** A node has told something: it may have run enough by now, or be free to go. */
    void look(LiveNode node) {
        if (run.ending || node.state != LiveNode.State.READY) {
            return;
        }
        if (node.reserved) {
            reservations.look(node);
        }
        if (node.reserved || node.state != LiveNode.State.READY) {
            return;
        }
        LiveNode heir = node.heir;
        if (heir == null) {
            if (limits.any() && hasRunEnough(node) && !node.goesOn && isNeeded(node)) {
                begin(node);
            }
        } else if (heir.up && !node.stealing()) {
            retire(node);
        }
    }

    boolean hasRunEnough(LiveNode node) {
        return (limits.testsMax() > 0 && node.testStarts() >= limits.testsMax()) || isTooBig(node);
    }

    private boolean isTooBig(LiveNode node) {
        return limits.memoryBytesMax() > 0 && node.memoryBytes > limits.memoryBytesMax();
    }

    /** Whether there is anything that an heir could run. */
    private boolean isNeeded(LiveNode node) {
        return waitsFor(node.slot) || node.held().size() > node.begun();
    }

    /** Whether anything waits that a node of a slot could run. */
    boolean waitsFor(int slot) {
        return run.plan.everySlot()
                ? !run.board.pendingFor(slot).isEmpty() || run.board.line.waitsFor(slot)
                : run.board.pending().size() + run.board.bound() > 0;
    }

    private void begin(LiveNode node) {
        if (isTooBig(node) && node.unitsEnded == 0 && !warned) {
            warned = true;
            run.say(new SessionCommand.Warn(node.id + " holds " + (node.memoryBytes >> 20)
                    + " MiB after its first class, more than xdist.maxWorkerMemory allows: each worker is replaced"
                    + " after one class."));
        }
        inherit(node, restarts.renew(node.slot));
    }

    /** The heir will be ready when the node is gone. */
    void inherit(LiveNode node, LiveNode heir) {
        node.heir = heir;
        heir.forebear = node;
    }

    private void retire(LiveNode node) {
        List<UnitId> waiting = new ArrayList<>();
        for (UnitId unit : node.held()) {
            if (!node.hasBegun(unit) && mayMove(unit)) {
                waiting.add(unit);
            }
        }
        if (!waiting.isEmpty()) {
            // what is too much for one question it runs itself before it ends
            List<UnitId> asked = Dealing.lastOf(waiting, Dealing.UNITS_ASKED_MAX);
            run.board.laden.asked(node, LiveNode.Asked.units(asked));
            run.say(new SessionCommand.TakeBack(node.id, asked));
        }
        run.board.become(node, LiveNode.State.DRAINING);
        run.say(new SessionCommand.Shutdown(node.id));
    }

    /**
     * Whether a node that ends may yet leave work to its heir: it owes what it was asked for, or holds a unit of which
     * nobody knows the locks, and which it may hold back. What it merely may do is not worth giving up a run for.
     */
    boolean givesBack(LiveNode node, boolean onlyForSure) {
        if (node.stealing()) {
            return true;
        }
        boolean may = false;
        for (UnitId unit : node.held()) {
            may |= !run.board.unit(unit).locks().known();
        }
        return may && !onlyForSure;
    }

    /** A scope stays where it is to its end: while the node ends, others must not run what belongs together. */
    private boolean mayMove(UnitId unit) {
        return run.plan.everySlot() || run.board.unit(unit).scope() == Unit.NO_SCOPE;
    }

    /** A node says that it is ready; returns whether it has to wait for its forebear to be gone. */
    boolean waits(LiveNode heir) {
        LiveNode forebear = heir.forebear;
        if (forebear == null) {
            return false;
        }
        heir.up = true;
        look(forebear);
        return true;
    }

    /** Whether a node is ready and waits for its forebear to be gone: that it lives is no work. */
    static boolean isWaiting(@Nullable LiveNode node) {
        return node != null && node.state == LiveNode.State.STARTING && node.up;
    }

    /** A node is gone: its heir, if it has one that is up, is ready now. */
    void gone(LiveNode node) {
        LiveNode forebear = node.forebear;
        if (forebear != null) {
            forebear.heir = null;
            forebear.lostHeir = forebear.state == LiveNode.State.DRAINING;
            // what kept this heir from starting might keep the next one from it
            forebear.goesOn = true;
        }
        LiveNode heir = node.heir;
        if (heir == null) {
            return;
        }
        heir.forebear = null;
        if (heir.up && heir.state == LiveNode.State.STARTING) {
            run.ready(heir);
        }
    }
}
