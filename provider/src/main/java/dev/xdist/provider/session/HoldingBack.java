package dev.xdist.provider.session;

import dev.xdist.provider.session.SessionEvent.UnitHeldBack;
import dev.xdist.provider.unit.Unit;
import java.util.List;

/**
 * Units that a node has not begun, for what it found to bind them to others. They are dealt again in knowledge of that:
 * when their locks are free, or to the node of their group, which is the first that told of it.
 */
final class HoldingBack {
    private final Run run;
    private final Dealing dealing;

    HoldingBack(Run run, Dealing dealing) {
        this.run = run;
        this.dealing = dealing;
    }

    void heldBack(LiveNode node, UnitHeldBack event) {
        UnitProgress progress = node.progress(event.unit());
        if (progress == null || !progress.empty() || !mayBeHeld(progress.unit, event) || isEnding(node)) {
            run.refuse(node, "held back unit " + event.unit().number() + ", which it has to run");
            return;
        }
        Unit unit = progress.unit;
        int group = run.scopeOf(unit.owner(), event.groups());
        boolean grouped = group != Unit.NO_SCOPE;
        int scope = grouped ? group : unit.scope();
        Unit bound = run.board.holdBack(unit, node, unit.bound(event.locks(), scope));
        run.board.touch(node);
        if (node.state == LiveNode.State.READY && grouped && event.locks().isEmpty()) {
            toItsGroup(bound, node);
        }
    }

    private static boolean mayBeHeld(Unit unit, UnitHeldBack event) {
        boolean any = !event.locks().isEmpty() || !event.groups().isEmpty();
        return !unit.locks().known() && event.locks().known() && any;
    }

    /**
     * It was told to end when nothing was left that could be given back to it; unless another was there then to take
     * its place, which could have what it had just begun.
     */
    private boolean isEnding(LiveNode node) {
        boolean inherited = node.heir != null || node.lostHeir;
        return node.state != LiveNode.State.READY && !inherited && !run.ending;
    }

    /** No other node may have it, so that it may as well wait there. */
    private void toItsGroup(Unit unit, LiveNode teller) {
        LiveNode home = run.board.home(unit.scope());
        LiveNode node = home == null ? teller : home;
        boolean exclusive = run.board.places.isExclusive(unit.scope());
        // what wants a node alone waits until there is one, and so does what another group keeps out
        if (exclusive ? node.reservedFor == unit.scope() : !node.reserved) {
            dealing.runBound(node, List.of(unit.id()));
        }
    }
}
