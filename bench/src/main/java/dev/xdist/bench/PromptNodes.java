package dev.xdist.bench;

import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Nodes that do at once what they are told, one unit each in turn; no test takes any time, so that there is nothing but
 * steps. Owned by one thread.
 */
final class PromptNodes {
    private final DSession session;
    /** What each class holds; made before the run, for it is the session that is measured. */
    private final List<FoundUnit> found = new ArrayList<>();

    private final List<Node> nodes = new ArrayList<>();
    private final Deque<SessionEvent> answers = new ArrayDeque<>();
    private int next;
    private int steps;

    private record Node(NodeId id, Deque<Unit> queue) {}

    /** Opens the session and makes all nodes ready. */
    PromptNodes(DSession session, int testsPerClass) {
        this.session = session;
        for (int i = 0; i < testsPerClass; i++) {
            found.add(new FoundUnit("[engine:junit-jupiter]/[class:Test]/[method:test" + i + "()]", "test" + i));
        }
        step(new SessionEvent.Opened());
        for (Node node : List.copyOf(nodes)) {
            step(new SessionEvent.NodeReady(node.id()));
        }
    }

    /** Steps that were taken so far. */
    int steps() {
        return steps;
    }

    /** Runs to the end of the session. */
    int run() {
        while (!session.ended()) {
            oneUnit();
        }
        return steps;
    }

    /** Takes about so many steps; false if the session has ended. */
    boolean run(int wanted) {
        int end = steps + wanted;
        while (steps < end && !session.ended()) {
            oneUnit();
        }
        return !session.ended();
    }

    private void oneUnit() {
        next = (next + 1) % nodes.size();
        Node node = nodes.get(next);
        Unit unit = node.queue().poll();
        if (unit != null) {
            play(node.id(), unit);
        }
        while (!answers.isEmpty()) {
            step(answers.remove());
        }
    }

    private void play(NodeId node, Unit unit) {
        step(new SessionEvent.UnitStarted(node, unit.id()));
        if (unit.uniqueId() == null) {
            step(new SessionEvent.ClassCollected(node, unit.owner(), found, ""));
            found.forEach(method -> test(node, unit, method.uniqueId()));
        } else {
            test(node, unit, unit.uniqueId());
        }
        step(new SessionEvent.UnitFinished(node, unit.id(), 1_000, UnitResult.DONE, ""));
    }

    private void test(NodeId node, Unit unit, String id) {
        step(new SessionEvent.TestStarted(node, unit.id(), id));
        step(new SessionEvent.TestFinished(node, unit.id(), id, false));
    }

    private void step(SessionEvent event) {
        steps++;
        for (SessionCommand command : session.step(event, steps)) {
            if (command instanceof SessionCommand.RunBatch batch) {
                nodes.get(batch.node().number()).queue().addAll(batch.units());
            } else if (command instanceof SessionCommand.StartNode start) {
                nodes.add(new Node(start.node(), new ArrayDeque<>(2)));
            } else if (command instanceof SessionCommand.TakeBack back) {
                answers.add(new SessionEvent.UnitsReturned(back.node(), List.of()));
            } else if (command instanceof SessionCommand.TakeMethods back) {
                answers.add(new SessionEvent.MethodsReturned(back.node(), back.unit(), List.of()));
            } else if (command instanceof SessionCommand.Shutdown shutdown) {
                answers.add(new SessionEvent.NodeEnded(shutdown.node()));
            } else if (command instanceof SessionCommand.Collect collect) {
                collect.classes()
                        .forEach(owner ->
                                answers.add(new SessionEvent.ClassCollected(collect.node(), owner, found, "")));
            }
        }
    }
}
