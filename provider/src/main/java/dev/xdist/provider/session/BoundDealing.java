package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deals the units of the {@link BoundLine}, before a scheduler deals the others: what waits for a lock is the likeliest
 * to be the last. A unit with locks goes only to a node without work, which begins it at once: behind another it would
 * keep its locks from those who could use them. Units that write the same follow each other on one node, for nobody
 * else could run them meanwhile. A unit that has to be alone waits until nothing else is left: each one that is begun
 * earlier costs the time in which nodes run dry. A class that wants a node of its own goes to one that has begun
 * nothing, and one that chooses among nodes to one of its choice.
 */
final class BoundDealing {
    private final Run run;
    private final BoundLine line;
    private final Dealing dealing;
    private final Reservations reservations;

    BoundDealing(Run run, Dealing dealing, Reservations reservations) {
        this.run = run;
        this.reservations = reservations;
        this.line = run.board.line;
        this.dealing = dealing;
    }

    /** Deals what may go; returns whether a scheduler may deal after it. */
    boolean deal() {
        reservations.replaceReserved();
        do {
            dealQueues();
            // what is given up may be what others have waited for
        } while (reservations.provide());
        line.choosing().forEach(this::keepFor);
        return !line.isTakenWhole() && !isWaitedFor();
    }

    private void dealQueues() {
        while (line.size() > 0 && (!run.board.idle().isEmpty() || reservations.anyIdle())) {
            BoundQueue queue = next();
            if (queue == null) {
                break;
            }
            LiveNode node = place(queue).orElseThrow();
            dealing.runBound(node, batch(queue));
            if (queue.bond.fresh() || run.board.places.isExclusive(queue.bond.scope())) {
                reservations.sentTo(node, queue.bond.scope());
            }
        }
    }

    /** Nodes that a queue waits for get nothing from a scheduler before they have run dry. */
    private void keepFor(BoundQueue queue) {
        if (!queue.bond.fresh() && !line.isKept(queue)) {
            run.board.nodes().stream()
                    .filter(node -> queue.admits(node.slot()) && node.held().size() > 0)
                    .forEach(run.board::leaveAlone);
        }
    }

    /** The first queue that goes now, or null. */
    private @Nullable BoundQueue next() {
        BoundQueue free = line.firstFree(queue -> place(queue).isPresent());
        if (free == null && reservations.anyIdle()) {
            free = line.anyFree(queue -> place(queue).isPresent());
        }
        boolean last = free == null && run.board.pending().size() == 0;
        return last ? line.firstAlone(queue -> place(queue).isPresent()) : free;
    }

    /** Whether something could go to the first node that runs dry: none gets more before that. */
    private boolean isWaitedFor() {
        return line.size() > 0 && run.board.idle().isEmpty() && line.firstFree(BoundQueue::goesAnywhere) != null;
    }

    /** A node without work that may run a queue's next unit. */
    private Optional<LiveNode> place(BoundQueue queue) {
        int scope = queue.bond.scope();
        // a node that did not find the first unit of its group is nobody's home yet, and kept for the group all the
        // same
        LiveNode home = home(scope);
        if (home != null) {
            return home.held().size() == 0 && suits(queue, home) ? Optional.of(home) : Optional.empty();
        }
        NodeId former = run.firstTries.get(line.first(queue));
        boolean choice = former != null && !queue.bond.fresh() && isAnotherOpen(queue, former);
        for (NodeView view : run.board.idle()) {
            LiveNode node = run.board.node(view.id());
            if (node != null && suits(queue, node) && !(choice && node.id.equals(former))) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private @Nullable LiveNode home(int scope) {
        LiveNode home = run.board.home(scope);
        return home == null ? reservations.keptFor(scope) : home;
    }

    private static boolean suits(BoundQueue queue, LiveNode node) {
        return queue.admits(node.slot) && isOpen(queue, node) && (!queue.bond.fresh() || Reservations.isFresh(node));
    }

    private static boolean isOpen(BoundQueue queue, LiveNode node) {
        return !node.reserved || (node.reservedFor != Unit.NO_SCOPE && node.reservedFor == queue.bond.scope());
    }

    private boolean isAnotherOpen(BoundQueue queue, NodeId former) {
        return run.board.nodes().stream()
                .anyMatch(node -> queue.admits(node.slot()) && !node.id().equals(former));
    }

    /** What of a queue goes to one node at once. */
    private List<UnitId> batch(BoundQueue queue) {
        UnitId first = line.first(queue);
        boolean inTurn = run.scheduler.collectsFirst() && !queue.writes.isEmpty();
        boolean together = inTurn || queue.bond.scope() != Unit.NO_SCOPE;
        if (run.firstTries.containsKey(first) || queue.bond.fresh()) {
            return List.of(first);
        }
        if (run.scheduler.collectsFirst()
                && queue.bond.choosesNodes()
                && queue.bond.locks().isEmpty()) {
            // others get their shares at once too
            List<UnitId> all = line.first(queue, unit -> !run.firstTries.containsKey(unit));
            int nodes = queue.bond.slots().size();
            return all.subList(0, (all.size() + nodes - 1) / nodes);
        }
        // else methods of one class, so that it is set up once
        ClassId owner = run.board.owner(first);
        return line.first(
                queue,
                unit -> !run.firstTries.containsKey(unit)
                        && (together || run.board.owner(unit).equals(owner)));
    }
}
