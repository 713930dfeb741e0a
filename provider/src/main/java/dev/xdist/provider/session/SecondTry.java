package dev.xdist.provider.session;

import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units that a node could not resolve. Each gets one more node: the one that collected it if that one lives, else the
 * one with the shortest queue. Sent by the session itself: a scheduler would have to remember which node is which. One
 * with locks waits for them, and then goes to any other node than the first.
 */
final class SecondTry {
    private final Run run;
    private final Map<UnitId, NodeId> firstTries;

    SecondTry(Run run) {
        this.run = run;
        this.firstTries = run.firstTries;
    }

    void notFound(LiveNode node, Unit unit, String text) {
        run.board.finished(node, 0);
        NodeId first = firstTries.remove(unit.id());
        Optional<LiveNode> other = first == null ? other(node, unit) : Optional.empty();
        if (other.isEmpty()) {
            run.say(new SessionCommand.ReportNotRun(unit, List.of(), reason(node, unit, first, text)));
            run.end(unit);
            return;
        }
        firstTries.put(unit.id(), node.id);
        Unit free = run.board.places.leaveScope(unit);
        run.board.requeue(free, node, true);
        if (run.board.places.isBound(free)) {
            // others that hold the same may be there still: it goes when they have ended, or a node is there for it
            return;
        }
        run.ramping.open(other.get());
        run.board.send(free.id(), other.get());
        run.sayRun(other.get(), List.of(free));
    }

    /** What has its node for its group alone has nothing on another, where it would run beside others. */
    private Optional<LiveNode> other(LiveNode node, Unit unit) {
        if (!run.plan.steering(unit.owner()).exclusiveGroup().isEmpty()) {
            return Optional.empty();
        }
        NodeId collectedBy = run.classes.collectedBy(unit.owner());
        return run.board.live().stream()
                .filter(candidate -> candidate != node && candidate.state == LiveNode.State.READY)
                .filter(candidate -> !candidate.reserved)
                .filter(candidate -> unit.owner().runsOn(candidate.slot))
                .filter(candidate -> run.plan.steering(unit.owner()).allows(candidate.slot))
                .min(Comparator.comparing((LiveNode candidate) -> !candidate.id.equals(collectedBy))
                        .thenComparing(candidate -> candidate.held().size()));
    }

    private String reason(LiveNode node, Unit unit, @Nullable NodeId first, String text) {
        NodeId collectedBy = run.classes.collectedBy(unit.owner());
        String detail = text.isEmpty() ? "" : ": " + text;
        if (collectedBy != null && !collectedBy.equals(node.id) && !collectedBy.equals(first)) {
            return "found on " + collectedBy + ", not on " + node.id + detail;
        }
        if (first != null && first.equals(collectedBy)) {
            return "collected on " + first + ", found neither there nor on " + node.id + detail;
        }
        return first == null
                ? "not found on " + node.id + detail
                : "found neither on " + first + " nor on " + node.id + detail;
    }
}
