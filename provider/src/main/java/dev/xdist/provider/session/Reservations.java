package dev.xdist.provider.session;

import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that are kept from all but what they hold. A class that wants a JVM of its own goes to a node that has begun
 * nothing; that node ends behind it, and an heir is started meanwhile, as by {@link Recycling}. Where every node that
 * may have the class has begun something, one of them is replaced for it. A group that wants a node of its own has one
 * without work, until none of it waits or runs any more.
 */
final class Reservations {
    private final Run run;
    private final Recycling recycling;
    private final Restarts restarts;
    private final Ending ending;
    private final boolean any;
    private final List<LiveNode> reserved = new ArrayList<>(0);

    Reservations(Run run, Recycling recycling, Restarts restarts, Ending ending) {
        this.run = run;
        this.recycling = recycling;
        this.restarts = restarts;
        this.ending = ending;
        any = run.plan.steering().values().stream().anyMatch(Steering::binds);
    }

    /** Whether a node may have a class that wants to be the only one. */
    static boolean isFresh(LiveNode node) {
        return node.unitsBegun == 0 && node.held().size() == 0 && !node.reserved;
    }

    /**
     * A class that wants to be the only one was sent to a node, or units of a scope that wants to be: it gets nothing
     * else.
     */
    void sentTo(LiveNode node, int scope) {
        if (node.reserved) {
            return;
        }
        node.reserved = true;
        node.reservedFor = run.board.places.isExclusive(scope) ? scope : Unit.NO_SCOPE;
        run.board.become(node, LiveNode.State.READY);
        reserved.add(node);
    }

    /** Whether a node without work is kept for a group of which something waits. */
    boolean anyIdle() {
        return reserved.stream()
                .anyMatch(node -> node.reservedFor != Unit.NO_SCOPE
                        && node.held().size() == 0
                        && node.state == LiveNode.State.READY);
    }

    /** The node that is kept for a group, or null. */
    @Nullable
    LiveNode keptFor(int scope) {
        return reserved.stream()
                .filter(node -> scope != Unit.NO_SCOPE && node.reservedFor == scope)
                .filter(node -> node.state == LiveNode.State.READY)
                .findFirst()
                .orElse(null);
    }

    /** A node that is reserved has told something: it may be done. */
    void look(LiveNode node) {
        if (node.held().size() > 0) {
            return;
        }
        if (node.reservedFor != Unit.NO_SCOPE) {
            if (!run.board.line.waitsOfScope(node.reservedFor)) {
                open(node);
            }
            return;
        }
        if (node.unitsBegun == 0) {
            // it has held the class back, or not found it: nothing ran there
            open(node);
            return;
        }
        reserved.remove(node);
        if (node.heir == null && recycling.waitsFor(node.slot)) {
            recycling.inherit(node, restarts.renew(node.slot));
        }
        run.board.become(node, LiveNode.State.DRAINING);
        run.say(new SessionCommand.Shutdown(node.id));
    }

    private void open(LiveNode node) {
        reserved.remove(node);
        node.reserved = false;
        node.reservedFor = Unit.NO_SCOPE;
        run.board.become(node, LiveNode.State.READY);
        // what it has told last was nothing to a scheduler that did not see it
        run.board.touch(node);
    }

    /** Sees to it that somebody takes the place of nodes that will end, if work is left, and opens what is over. */
    void replaceReserved() {
        reserved.removeIf(node -> node.state != LiveNode.State.READY);
        for (LiveNode node : List.copyOf(reserved)) {
            if (node.reservedFor != Unit.NO_SCOPE) {
                recycling.look(node);
            } else if (node.heir == null && !node.goesOn && recycling.waitsFor(node.slot)) {
                recycling.inherit(node, restarts.renew(node.slot));
            }
        }
    }

    /**
     * All that is bound has been dealt as far as it can be: sees to it that what waits for certain nodes gets one.
     * Returns whether anything was given up, for no such node will come.
     */
    boolean provide() {
        if (!any) {
            return false;
        }
        boolean gaveUp = false;
        for (BoundQueue queue : run.board.line.choosing()) {
            // while it waits for something else, whatever came up for it would be put to use by others
            boolean waits = run.board.line.isKept(queue)
                    || (queue.isAlone() && run.board.pending().size() > 0);
            if (!waits && !restarts.mayStartFor(queue::admits) && !isOnItsWay(queue) && !replaceOne(queue)) {
                giveUp(queue);
                gaveUp = true;
            }
        }
        return gaveUp;
    }

    /** Whether something waits that no node may have but those of a slot. */
    boolean isLast(int slot) {
        return run.board.line.choosing().stream()
                .anyMatch(queue -> !queue.bond.slots().isEmpty() && queue.admits(slot) && isWithoutNode(queue));
    }

    private boolean isWithoutNode(BoundQueue queue) {
        return run.board.live().stream()
                .filter(node -> node.state == LiveNode.State.READY || node.state == LiveNode.State.STARTING)
                .noneMatch(node -> queue.admits(node.slot));
    }

    /** Whether a node is there, or will be, that may have the first of a queue. */
    private boolean isOnItsWay(BoundQueue queue) {
        for (LiveNode node : run.board.live()) {
            boolean there = node.state == LiveNode.State.READY && !node.reserved;
            boolean starting = node.state == LiveNode.State.STARTING;
            boolean fits = !queue.bond.fresh() || node.unitsBegun == 0;
            boolean dying = node.state == LiveNode.State.DOOMED;
            if (queue.admits(node.slot) && (dying || (fits && (there || starting)))) {
                return true;
            }
        }
        return false;
    }

    /** Begins to replace a node for a queue, better one without work; returns whether one is being replaced. */
    private boolean replaceOne(BoundQueue queue) {
        Optional<LiveNode> used = run.board.live().stream()
                .filter(node -> queue.admits(node.slot) && node.state == LiveNode.State.READY)
                .filter(node -> node.heir == null && !node.goesOn && !node.reserved)
                .min((one, other) ->
                        Integer.compare(one.held().size(), other.held().size()));
        used.ifPresent(node -> recycling.inherit(node, restarts.renew(node.slot)));
        return used.isPresent() || reserved.stream().anyMatch(node -> queue.admits(node.slot));
    }

    private void giveUp(BoundQueue queue) {
        String why = queue.bond.fresh()
                ? "it wants a worker of its own (@FreshWorker), and no further one could be started"
                : "no worker is left that may run it";
        for (Unit unit :
                run.board.line.units(queue).stream().map(run.board::unit).toList()) {
            ending.giveUp(unit, why);
        }
    }
}
