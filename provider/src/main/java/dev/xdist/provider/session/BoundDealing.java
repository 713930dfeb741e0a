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
 * earlier costs the time in which nodes run dry.
 */
final class BoundDealing {
    private final Run run;
    private final BoundLine line;
    private final Dealing dealing;

    BoundDealing(Run run, Dealing dealing) {
        this.run = run;
        this.line = run.board.line;
        this.dealing = dealing;
    }

    /** Deals what may go; returns whether a scheduler may deal after it. */
    boolean deal() {
        while (line.size() > 0 && !run.board.idle().isEmpty()) {
            BoundQueue queue = next();
            if (queue == null) {
                break;
            }
            dealing.runBound(place(queue).orElseThrow(), batch(queue));
        }
        return !line.isTakenWhole() && !isWaitedFor();
    }

    /** The first queue that goes now, or null. */
    private @Nullable BoundQueue next() {
        BoundQueue free = line.firstFree(queue -> place(queue).isPresent());
        boolean last = free == null && run.board.pending().size() == 0;
        return last ? line.firstAlone(queue -> place(queue).isPresent()) : free;
    }

    /** Whether something could go to the first node that runs dry: none gets more before that. */
    private boolean isWaitedFor() {
        return line.size() > 0 && run.board.idle().isEmpty() && line.firstFree(BoundQueue::goesAnywhere) != null;
    }

    /** A node without work that may run a queue's next unit. */
    private Optional<LiveNode> place(BoundQueue queue) {
        LiveNode home = run.board.home(queue.bond.scope());
        if (home != null) {
            return home.held().size() == 0 ? Optional.of(home) : Optional.empty();
        }
        NodeId former = run.firstTries.get(line.first(queue));
        boolean choice = run.board.nodes().size() > 1;
        for (NodeView node : run.board.idle()) {
            boolean slot = queue.bond.slot() == ClassId.ANY_SLOT || queue.bond.slot() == node.slot();
            if (slot && !(choice && node.id().equals(former))) {
                return Optional.ofNullable(run.board.node(node.id()));
            }
        }
        return Optional.empty();
    }

    /** What of a queue goes to one node at once. */
    private List<UnitId> batch(BoundQueue queue) {
        UnitId first = line.first(queue);
        boolean inTurn = run.scheduler.collectsFirst() && !queue.writes.isEmpty();
        boolean together = inTurn || queue.bond.scope() != Unit.NO_SCOPE;
        if (run.firstTries.containsKey(first)) {
            return List.of(first);
        }
        // else methods of one class, so that it is set up once
        ClassId owner = run.board.owner(first);
        return line.first(
                queue,
                unit -> !run.firstTries.containsKey(unit)
                        && (together || run.board.owner(unit).equals(owner)));
    }
}
