package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.Verdict;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What plugins say about crashes. Until they have said it, the node that is gone keeps what it held: so nothing of it
 * is reported or dealt twice. However often they want the same thing run again, it ends.
 */
final class Verdicts {
    /** How often one test, or a unit outside of its tests, is run again because plugins want it. */
    static final int RETRIES_MAX = 3;

    private final Run run;
    private final Map<LiveNode, Loss> open = new HashMap<>();
    private final Map<Blamed, Integer> retries = new HashMap<>();

    /** What is blamed, whatever the number of its unit. */
    private record Blamed(ClassId owner, @Nullable String what) {
        static Blamed of(Unit unit, @Nullable String testId) {
            return new Blamed(unit.owner(), testId == null ? unit.uniqueId() : testId);
        }
    }

    Verdicts(Run run) {
        this.run = run;
    }

    /** Asks, if plugins are to be asked and there is somebody to blame; returns whether an answer follows. */
    boolean ask(LiveNode node, Loss loss, Crashes.Blame blame) {
        Unit unit = blame.unit();
        if (!run.plan.asked().crashes() || unit == null) {
            return false;
        }
        open.put(node, loss);
        int before = retries.getOrDefault(Blamed.of(unit, blame.testId()), 0);
        run.ask(new PluginQuestion.OfCrash(node.id, unit, blame.testId(), loss, before));
        return true;
    }

    /** Whether a node is gone of whose crash plugins are asked. */
    boolean awaited(LiveNode node) {
        return open.containsKey(node);
    }

    /** Takes what a node was lost by; the answer is there. */
    Loss answered(LiveNode node) {
        Loss loss = open.remove(node);
        if (loss == null) {
            throw new AssertionError("nobody asked about a crash of " + node);
        }
        return loss;
    }

    /** What is done: the same, unless it was wanted too often. */
    Verdict bounded(Verdict wanted, Crashes.Blame blame) {
        Unit unit = blame.unit();
        if (unit == null || wanted.kind() != Verdict.Kind.RETRY) {
            return wanted;
        }
        int now = retries.merge(Blamed.of(unit, blame.testId()), 1, Integer::sum);
        if (now <= RETRIES_MAX) {
            return wanted;
        }
        run.say(new SessionCommand.Warn(wanted.by() + " wants what crashed in "
                + unit.owner().name() + " run again, which it was " + RETRIES_MAX + " times; it is reported."));
        return Verdict.REPORT;
    }
}
