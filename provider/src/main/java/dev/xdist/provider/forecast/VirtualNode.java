package dev.xdist.provider.forecast;

import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node that does what a worker does, in as much time, and nothing else: one test after the other, a class set up once
 * for all units of it that follow one another, and given back what was not begun. Never lies and never dies.
 */
final class VirtualNode {
    private static final long SET_UP_BEFORE = -1;

    private final NodeId id;
    private final VirtualRun run;
    private final Deque<Unit> queue = new ArrayDeque<>();
    private final Deque<ClassId> toCollect = new ArrayDeque<>();
    private final Deque<TestWork> waiting = new ArrayDeque<>();
    private @Nullable Unit unit;
    private @Nullable ClassId openClass;
    private long begunNanos;
    private long setUpNanos;
    private boolean worked;
    private boolean busy;
    private boolean shutDown;
    private boolean gone;

    VirtualNode(NodeId id, VirtualRun run) {
        this.id = id;
        this.run = run;
    }

    void start() {
        if (!gone) {
            run.say(new SessionEvent.NodeReady(id));
            next();
        }
    }

    /** It is not needed; returns whether that comes before it was told anything, though it may just have said hello. */
    boolean stopsUnused() {
        boolean unused = !worked && !gone;
        gone = true;
        return unused;
    }

    // ---- what it is told

    void collect(List<ClassId> classes) {
        worked = true;
        toCollect.addAll(classes);
        wake();
    }

    void run(List<Unit> units) {
        worked = true;
        queue.addAll(units);
        wake();
    }

    void takeBack(List<UnitId> units) {
        Set<UnitId> wanted = new HashSet<>(units);
        List<UnitId> returned = new ArrayList<>();
        queue.removeIf(each -> wanted.contains(each.id()) && returned.add(each.id()));
        run.say(new SessionEvent.UnitsReturned(id, returned));
    }

    void takeMethods(UnitId from, List<String> methods) {
        Set<String> wanted = new HashSet<>(methods);
        List<String> returned = new ArrayList<>();
        if (unit != null && unit.id().equals(from)) {
            waiting.removeIf(test -> wanted.contains(test.uniqueId()) && returned.add(test.uniqueId()));
        }
        run.say(new SessionEvent.MethodsReturned(id, from, returned));
    }

    void shutDown() {
        shutDown = true;
        wake();
    }

    private void wake() {
        if (!busy) {
            next();
        }
    }

    // ---- what it does

    private void next() {
        busy = true;
        if (!toCollect.isEmpty()) {
            ClassId owner = toCollect.remove();
            run.later(run.costs().collectNanos(), () -> {
                run.say(collected(owner));
                next();
            });
        } else if (!queue.isEmpty()) {
            begin(queue.remove());
        } else {
            busy = false;
            openClass = null;
            if (shutDown && !gone) {
                gone = true;
                run.say(new SessionEvent.NodeEnded(id));
            }
        }
    }

    private SessionEvent.ClassCollected collected(ClassId owner) {
        ClassWork work = run.work(owner);
        List<FoundUnit> found = new ArrayList<>(work.tests().size());
        if (work.splittable()) {
            work.tests().forEach(test -> found.add(found(test.uniqueId(), work)));
        } else if (!work.tests().isEmpty()) {
            found.add(found("", work));
        }
        return new SessionEvent.ClassCollected(id, owner, found, "", work.splittable());
    }

    private static FoundUnit found(String uniqueId, ClassWork work) {
        return new FoundUnit(uniqueId, uniqueId, false, Set.of(), "", work.locks());
    }

    /** A class that was dealt without knowledge of its locks is not begun, once it is discovered. */
    private void holdBack(Unit unit, Locks locks) {
        run.later(run.costs().collectNanos(), () -> {
            run.say(new SessionEvent.UnitHeldBack(id, unit.id(), locks, Set.of()));
            next();
        });
    }

    private void begin(Unit next) {
        boolean whole = next.uniqueId() == null;
        Locks locks = run.work(next.owner()).locks();
        if (whole && !next.locks().known() && !locks.isEmpty()) {
            run.say(new SessionEvent.UnitStarted(id, next.id()));
            holdBack(next, locks);
            return;
        }
        boolean setsUp = whole || !next.owner().equals(openClass);
        unit = next;
        openClass = next.owner();
        begunNanos = run.nowNanos();
        run.say(new SessionEvent.UnitStarted(id, next.id()));
        if (whole) {
            run.say(collected(next.owner()));
        }
        ClassWork work = run.work(next.owner());
        for (TestWork test : work.tests()) {
            if (whole || test.uniqueId().equals(next.uniqueId())) {
                waiting.add(test);
            }
        }
        setUpNanos = setsUp ? work.setUpNanos() : SET_UP_BEFORE;
        run.later(Math.max(0, setUpNanos), () -> startTest(next));
    }

    private void startTest(Unit in) {
        TestWork test = waiting.poll();
        if (test == null) {
            run.say(new SessionEvent.UnitFinished(id, in.id(), run.nowNanos() - begunNanos, UnitResult.DONE, ""));
            unit = null;
            next();
            return;
        }
        run.say(new SessionEvent.TestStarted(id, in.id(), test.uniqueId(), setUpNanos));
        setUpNanos = SET_UP_BEFORE;
        run.later(test.nanos() / in.share().of(), () -> endTest(in, test));
    }

    private void endTest(Unit in, TestWork test) {
        run.say(new SessionEvent.TestFinished(id, in.id(), test.uniqueId(), false));
        if (!in.share().isAll()) {
            run.say(new SessionEvent.InvocationsGiven(id, in.id(), test.uniqueId(), test.list()));
        }
        startTest(in);
    }
}
