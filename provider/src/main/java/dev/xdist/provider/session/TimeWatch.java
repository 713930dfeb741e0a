package dev.xdist.provider.session;

import dev.xdist.provider.session.UnitProgress.Running;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiFunction;

/**
 * Ends what takes for ever. A test at its limit is interrupted, and its node killed if that does not end it; a node
 * that is silent is asked for a sign of life, and killed if it gives none; a test that runs far longer than it ever did
 * is told of.
 *
 * <p>No timer is set for a test: that would be one for each of a million, nearly all in vain. A node is looked at when
 * the first thing that it does now could be too late, and then again when that is so for what it does then: once in the
 * time of a limit, however many tests it runs.
 *
 * <p>The clock here stands still while the session is not woken at the time that it had asked for (a laptop asleep, a
 * stopped process group, a console that takes no output): what nobody could watch is held against nobody.
 */
final class TimeWatch {
    /** What an interrupted test has to end by itself, tear-down included. */
    static final long GRACE_NANOS = 5_000_000_000L;

    /** Woken so much too late, the session was not running: far more than a collection of garbage takes. */
    static final long LATE_NANOS = 5_000_000_000L;

    /** A test is told of when it has run so long, and so many times as long as was recorded. */
    private static final long SLOW_NANOS_MIN = 30_000_000_000L;

    private static final int SLOW_TIMES = 10;

    /** Tests that are told of in one run. */
    private static final int SLOW_TOLD_MAX = 20;

    private final Run run;
    private final TimeLimits limits;
    private final PriorityQueue<Look> looks = new PriorityQueue<>(Comparator.comparingLong(Look::nanos));
    private long putOffNanos = NodeTimes.NEVER;
    private long stoodStillNanos;
    private int slowTold;

    private record Look(long nanos, LiveNode node) {}

    TimeWatch(Run run) {
        this.run = run;
        this.limits = run.plan.times();
    }

    /**
     * A step begins: returns the time on this clock. Who had not been heard when it stood still has a moment to be
     * heard now; only once, so that something is due in the end even where everything is late.
     */
    long stepBegins(long nowNanos) {
        Look next = looks.peek();
        if (next != null && next.nanos() != putOffNanos && nowNanos - stoodStillNanos - next.nanos() > LATE_NANOS) {
            putOffNanos = next.nanos();
            stoodStillNanos = nowNanos - Math.max(run.watchNanos, next.nanos() - GRACE_NANOS);
        }
        return nowNanos - stoodStillNanos;
    }

    /** When the session wants to be woken, as time is told to it; {@link NodeTimes#NEVER} if it need not be. */
    long wakeNanos() {
        Look next = looks.peek();
        return next == null ? NodeTimes.NEVER : next.nanos() + stoodStillNanos;
    }

    /** A node is ready: from now on it is watched. */
    void ready(LiveNode node) {
        node.times.heard(run.watchNanos);
        fromNow(node);
        if (limits.stallNanos() > 0) {
            look(node, run.watchNanos + limits.stallNanos() / 2);
        }
    }

    /** A node told of something that it began or ended. */
    void worked(LiveNode node) {
        node.times.toldOfWork = true;
        fromNow(node);
    }

    /** What a node does now has just begun; as when it had nothing to do, and was given something. */
    void fromNow(LiveNode node) {
        node.times.worked(run.watchNanos);
        long soonest = limits.testNanos() > 0 ? Math.min(limits.testNanos(), SLOW_NANOS_MIN) : SLOW_NANOS_MIN;
        look(node, run.watchNanos + soonest);
    }

    /** A node began a test that has a limit of its own; 0 or less if it has none. */
    void limited(LiveNode node, long ownLimitNanos) {
        if (ownLimitNanos > 0) {
            look(node, run.watchNanos + ownLimitNanos);
        }
    }

    /** Looks at all nodes where something may be due by now. */
    void timePassed() {
        for (Look next = looks.peek(); next != null && next.nanos() <= run.watchNanos; next = looks.peek()) {
            looks.remove();
            LiveNode node = next.node();
            // else it was looked at earlier, and what was found then is told by another entry
            if (node.times.lookNanos == next.nanos()) {
                node.times.lookNanos = NodeTimes.NEVER;
                if (node.heard()) {
                    lookAt(node);
                }
            }
        }
    }

    private void lookAt(LiveNode node) {
        if (isLost(node)) {
            return;
        }
        interrupt(node);
        tellSlow(node);
        long next = Math.min(silenceDue(node), overrunDue(node));
        for (long due : running(node, this::slowDue)) {
            next = Math.min(next, due);
        }
        look(node, next);
    }

    private void look(LiveNode node, long nanos) {
        if (nanos < node.times.lookNanos && limits.hold(node.slot)) {
            node.times.lookNanos = nanos;
            looks.add(new Look(nanos, node));
        }
    }

    // ---- nodes that give no sign of life, or whose test cannot be interrupted

    /** Whether it was killed just now; asks it for a sign of life if it has been silent for half of what it may. */
    private boolean isLost(LiveNode node) {
        NodeTimes.Overrun over = node.times.overrun;
        if (over != null && over.sinceNanos() + GRACE_NANOS <= run.watchNanos) {
            run.kill(node, "was killed after " + over.limit());
            return true;
        }
        if (silenceDue(node) > run.watchNanos) {
            return false;
        }
        if (node.times.isPinged()) {
            String limit = words(limits.stallNanos(), "xdist.stallTimeout");
            run.kill(node, "was killed, for it gave no sign of life for " + limit);
            return true;
        }
        node.times.pingedNanos = run.watchNanos;
        run.say(new SessionCommand.Ping(node.id));
        return false;
    }

    /** A node that was told to end and has nothing left closes its session, which the gateway has an eye on. */
    private long silenceDue(LiveNode node) {
        boolean atWork = node.state == LiveNode.State.READY || node.held().size() > 0;
        if (limits.stallNanos() == 0 || !atWork) {
            return NodeTimes.NEVER;
        }
        NodeTimes times = node.times;
        return (times.isPinged() ? times.pingedNanos : times.heardNanos) + Math.max(1, limits.stallNanos() / 2);
    }

    // ---- tests, and what surrounds them, at their limit

    private void interrupt(LiveNode node) {
        if (node.times.overrun != null || overrunDue(node) > run.watchNanos) {
            return;
        }
        Unit unit = node.progress().isEmpty() ? null : node.progress().get(0).unit;
        String testId = null;
        long limitNanos = limits.testNanos();
        String said = "xdist.testTimeout";
        for (UnitProgress progress : node.progress()) {
            for (String running : progress.running()) {
                Running test = progress.runningSince(running);
                if (limitDue(test) <= run.watchNanos) {
                    unit = progress.unit;
                    testId = running;
                    limitNanos = test.ownLimitNanos() > 0 ? test.ownLimitNanos() : limits.testNanos();
                    said = test.ownLimitNanos() > 0 ? "@XdistTimeout" : "xdist.testTimeout";
                }
            }
        }
        node.times.overrun =
                new NodeTimes.Overrun(unit == null ? null : unit.id(), testId, words(limitNanos, said), run.watchNanos);
        run.say(new SessionCommand.Interrupt(node.id, unit, testId, limitNanos, said));
    }

    private long limitDue(Running test) {
        long limit = test.ownLimitNanos() == 0 ? limits.testNanos() : test.ownLimitNanos();
        return limit <= 0 ? NodeTimes.NEVER : test.sinceNanos() + limit;
    }

    /** When something it does has run into its limit, or its patience after that is over. */
    private long overrunDue(LiveNode node) {
        NodeTimes.Overrun over = node.times.overrun;
        if (over != null) {
            return over.sinceNanos() + GRACE_NANOS;
        }
        List<Long> due = running(node, (progress, test) -> limitDue(progress.runningSince(test)));
        if (due.isEmpty() && limits.testNanos() > 0 && owesSign(node)) {
            due.add(node.times.workedNanos + limits.testNanos());
        }
        return due.stream().mapToLong(Long::longValue).min().orElse(NodeTimes.NEVER);
    }

    /**
     * Whether a node that runs no test has something to do for which the limit of a test is enough. What it sets up
     * once for all, before the first unit, may take longer.
     */
    private static boolean owesSign(LiveNode node) {
        boolean discovers = node.state == LiveNode.State.READY && !node.collecting.isEmpty();
        boolean isBetweenUnits = node.times.toldOfWork && node.held().size() > 0;
        return discovers || isBetweenUnits || !node.progress().isEmpty();
    }

    // ---- tests that are slow

    private void tellSlow(LiveNode node) {
        for (UnitProgress progress : node.progress()) {
            for (String test : List.copyOf(progress.running())) {
                if (slowDue(progress, test) <= run.watchNanos) {
                    tellSlow(node, progress, test);
                }
            }
        }
    }

    private void tellSlow(LiveNode node, UnitProgress progress, String test) {
        Running running = progress.runningSince(test);
        progress.toldSlow(test);
        if (slowTold < SLOW_TOLD_MAX) {
            slowTold++;
            long known = knownNanos(progress.unit, test);
            run.say(new SessionCommand.TellSlow(
                    node.id, progress.unit, test, run.watchNanos - running.sinceNanos(), known));
        }
    }

    /** Never if it was told of, or if nothing is known of it. */
    private long slowDue(UnitProgress progress, String test) {
        Running running = progress.runningSince(test);
        long known = running.toldSlow() ? 0 : knownNanos(progress.unit, test);
        return known == 0 ? NodeTimes.NEVER : running.sinceNanos() + Math.max(SLOW_NANOS_MIN, SLOW_TIMES * known);
    }

    /** The most that a test can have taken by the record: what its method took, or else its class; 0 if unknown. */
    private long knownNanos(Unit unit, String testId) {
        int owner = unit.owner().number();
        ClassRecord known = run.plan.records().getOrDefault(owner, ClassRecord.NONE);
        for (int end = testId.length(); end > 0; end = testId.lastIndexOf('/', end - 1)) {
            ClassRecord.MethodRecord method = known.methods().get(testId.substring(0, end));
            if (method != null) {
                return method.nanos();
            }
        }
        return run.plan.expectedNanos().getOrDefault(owner, 0L);
    }

    private static List<Long> running(LiveNode node, BiFunction<UnitProgress, String, Long> function) {
        List<Long> all = new ArrayList<>();
        for (UnitProgress progress : node.progress()) {
            progress.running().forEach(test -> all.add(function.apply(progress, test)));
        }
        return all;
    }

    private static String words(long nanos, String said) {
        return DurationText.of(nanos) + " (" + said + ")";
    }
}
