package dev.xdist.provider.sim;

import dev.xdist.provider.session.SessionCommand;
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
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A worker that does what a real one would do with a suite, one small step after the other: begins a unit, begins a
 * test, ends one. Which of its possible steps is next is drawn, so that tests in parallel threads and units of engines
 * that take a whole batch at once are had too.
 */
final class SimulatedWorker {
    final NodeId id;
    private final Suite suite;
    private final SplittableRandom random;
    private final Consumer<SessionEvent> out;
    private final BooleanSupplier hangs;
    private final boolean groupsBind;
    private final int unitsAtOnce;
    private final int testsAtOnce;
    private final Deque<ClassId> toCollect = new ArrayDeque<>();
    private final Deque<Unit> queue = new ArrayDeque<>();
    private final List<Begun> begun = new ArrayList<>();
    /** Classes of all units that it has begun and not held back. */
    final List<ClassId> ran = new ArrayList<>();

    private boolean shutDown;
    private boolean cancelled;
    private boolean hangsCollecting;
    private boolean leaving;
    private boolean left;
    private boolean ended;
    private boolean died;
    private SimulatedAsks asks;

    /** A unit that has begun. */
    private static final class Begun {
        final Unit unit;
        final Suite.SuiteClass owner;
        final Locks locks;
        final Deque<String> waiting;
        final Set<String> given = new HashSet<>();
        final List<String> running = new ArrayList<>();
        final Set<String> hung = new HashSet<>();
        boolean hungSetUp;

        Begun(Unit unit, Suite.SuiteClass owner) {
            this.unit = unit;
            this.owner = owner;
            locks = owner.locks(unit);
            waiting = new ArrayDeque<>(owner.tests(unit));
        }

        /** Whether nothing of a method has begun here. */
        boolean canGive(Suite.Method method) {
            List<String> all = owner.tests(method.id(), unit.skip());
            return unit.uniqueId() == null && !owner.whole() && waiting.containsAll(all);
        }

        void give(Suite.Method method) {
            given.add(method.id());
            waiting.removeAll(method.tests());
        }

        /** Whether the next test belongs to a method that has begun: such a one is brought to its end. */
        boolean inMethod() {
            return owner.methods().stream()
                    .anyMatch(method -> method.tests().contains(waiting.peek())
                            && !method.tests().get(0).equals(waiting.peek()));
        }
    }

    SimulatedWorker(
            NodeId id,
            Suite suite,
            SplittableRandom random,
            Consumer<SessionEvent> out,
            BooleanSupplier hangs,
            boolean groupsBind) {
        this.id = id;
        this.hangs = hangs;
        this.groupsBind = groupsBind;
        this.suite = suite;
        this.random = random;
        this.out = out;
        unitsAtOnce = random.nextInt(5) == 0 ? 3 : 1;
        testsAtOnce = random.nextInt(4) == 0 ? 3 : 1;
    }

    /** Lets its tests ask for what workers share. */
    void asking(SplittableRandom ownRandom) {
        asks = new SimulatedAsks(id, ownRandom, out);
    }

    void answer(SessionCommand.Answer answer) {
        if (asks != null) {
            asks.answer(answer);
        }
    }

    void cleanUp() {
        left = true;
    }

    boolean died() {
        return died;
    }

    /** Whether it is gone, in whatever way. */
    boolean gone() {
        return died || ended;
    }

    void die() {
        died = true;
    }

    void collect(List<ClassId> classes) {
        toCollect.addAll(classes);
    }

    void run(List<Unit> units) {
        queue.addAll(units);
    }

    void takeBack(List<UnitId> units) {
        List<UnitId> given = new ArrayList<>();
        queue.removeIf(unit -> {
            boolean gives = units.contains(unit.id()) && random.nextInt(8) != 0;
            if (gives) {
                given.add(unit.id());
            }
            return gives;
        });
        out.accept(new SessionEvent.UnitsReturned(id, given));
    }

    void takeMethods(UnitId unit, List<String> methods) {
        List<String> returned = new ArrayList<>();
        for (Begun now : begun) {
            for (Suite.Method method : now.owner.methods()) {
                boolean asked = now.unit.id().equals(unit) && methods.contains(method.id());
                if (asked && now.canGive(method) && random.nextInt(8) != 0) {
                    now.give(method);
                    returned.add(method.id());
                }
            }
        }
        out.accept(new SessionEvent.MethodsReturned(id, unit, returned));
    }

    void shutdown() {
        shutDown = true;
    }

    void ping() {
        out.accept(new SessionEvent.NodeAlive(id));
    }

    /** A test that hangs ends by it, or swallows it. */
    void interrupt(String testId) {
        if (testId != null && random.nextBoolean()) {
            begun.forEach(now -> now.hung.remove(testId));
            if (asks != null) {
                asks.interrupt(testId);
            }
        }
    }

    void cancel() {
        cancelled = true;
        List<UnitId> dropped = queue.stream().map(Unit::id).toList();
        queue.clear();
        out.accept(new SessionEvent.UnitsReturned(id, dropped));
        toCollect.clear();
    }

    /** Takes one step; returns false if there is nothing to do. */
    boolean step() {
        if (gone() || hangsCollecting) {
            return false;
        }
        if (!toCollect.isEmpty()) {
            collectOne(toCollect.remove());
            return true;
        }
        boolean canBegin = !queue.isEmpty() && begun.size() < unitsAtOnce;
        List<Begun> able = begun.stream().filter(this::canWork).toList();
        if (canBegin && (able.isEmpty() || random.nextBoolean())) {
            begin(queue.remove());
            return true;
        }
        if (!able.isEmpty()) {
            work(able.get(random.nextInt(able.size())));
            return true;
        }
        if (shutDown && begun.isEmpty() && asks != null && asks.cleansUp() && !left) {
            if (!leaving) {
                leaving = true;
                out.accept(new SessionEvent.Leaving(id));
            }
            return false;
        }
        if (shutDown && begun.isEmpty()) {
            ended = true;
            out.accept(new SessionEvent.NodeEnded(id));
        }
        return false;
    }

    private void collectOne(ClassId owner) {
        if (hangs.getAsBoolean()) {
            hangsCollecting = true;
            return;
        }
        Suite.SuiteClass known = suite.classes().get(owner.number());
        switch (known.temper()) {
            case DEADLY_TO_FIND -> die();
            case BROKEN -> out.accept(new SessionEvent.ClassCollected(id, owner, List.of(), "it is broken"));
            default ->
                out.accept(new SessionEvent.ClassCollected(id, owner, found(known, known.whole()), "", !known.whole()));
        }
    }

    private static List<FoundUnit> found(Suite.SuiteClass owner, boolean whole) {
        if (whole) {
            Locks locks = owner.methods().stream().map(Suite.Method::locks).reduce(Locks.NONE, Locks::and);
            return List.of(new FoundUnit("", owner.id().name(), false, owner.groups(), "", locks));
        }
        return owner.methods().stream()
                .map(method ->
                        new FoundUnit(method.id(), method.id(), false, method.groups(), method.scope(), method.locks()))
                .toList();
    }

    private void begin(Unit unit) {
        Suite.SuiteClass owner = suite.classes().get(unit.owner().number());
        if (owner.temper() == Suite.Temper.SOMETIMES_MISSING && id.number() % 2 == 1) {
            out.accept(new SessionEvent.UnitFinished(id, unit.id(), 0, UnitResult.NOT_FOUND, "no such thing here"));
            return;
        }
        out.accept(new SessionEvent.UnitStarted(id, unit.id()));
        if (holdsBack(unit, owner)) {
            return;
        }
        ran.add(unit.owner());
        if (unit.uniqueId() == null) {
            discover(unit, owner);
        }
        Begun now = new Begun(unit, owner);
        if (owner.temper() == Suite.Temper.BROKEN) {
            now.waiting.clear();
        }
        if (!died && owner.temper() == Suite.Temper.DEADLY_SET_UP && !now.waiting.isEmpty()) {
            die();
        }
        now.hungSetUp = hangs.getAsBoolean();
        begun.add(now);
    }

    private boolean holdsBack(Unit unit, Suite.SuiteClass owner) {
        boolean found = owner.temper() != Suite.Temper.DEADLY_TO_FIND && owner.temper() != Suite.Temper.BROKEN;
        Locks locks = owner.locks(Unit.wholeClass(unit.id(), unit.owner()));
        Set<String> groups = groupsBind ? owner.groups() : Set.of();
        if (!found || unit.locks().known() || (locks.isEmpty() && groups.isEmpty())) {
            return false;
        }
        out.accept(new SessionEvent.UnitHeldBack(id, unit.id(), locks, groups));
        return true;
    }

    /** Whether what runs here must not run beside what runs there. */
    boolean collidesWith(SimulatedWorker other) {
        // loops: this is asked of every two nodes after each step of a worker
        for (Begun here : begun) {
            for (Begun there : other.begun) {
                if (collide(here.locks, there.locks)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what runs here reads a key. */
    boolean reads(String key) {
        for (Begun here : begun) {
            if (here.locks.reads().contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean collide(Locks here, Locks there) {
        return here.isAlone()
                || there.isAlone()
                || !Collections.disjoint(here.writes(), there.writes())
                || !Collections.disjoint(here.writes(), there.reads())
                || !Collections.disjoint(here.reads(), there.writes());
    }

    private void discover(Unit unit, Suite.SuiteClass owner) {
        switch (owner.temper()) {
            case DEADLY_TO_FIND -> die();
            case BROKEN -> out.accept(new SessionEvent.ClassCollected(id, unit.owner(), List.of(), "it is broken"));
            default ->
                out.accept(new SessionEvent.ClassCollected(
                        id, unit.owner(), found(owner, random.nextInt(9) == 0), "", !owner.whole()));
        }
    }

    private boolean canWork(Begun now) {
        boolean canEnd = now.running.isEmpty() || now.running.stream().anyMatch(test -> isFree(now, test));
        return !now.hungSetUp && (mayStart(now) || canEnd);
    }

    private boolean isFree(Begun now, String test) {
        return !now.hung.contains(test) && (asks == null || !asks.waits(test));
    }

    private boolean mayStart(Begun now) {
        return !now.waiting.isEmpty() && now.running.size() < testsAtOnce && (!cancelled || now.inMethod());
    }

    private void work(Begun now) {
        boolean onlyHung = now.running.stream().noneMatch(test -> isFree(now, test));
        if (mayStart(now) && (onlyHung || random.nextBoolean())) {
            String test = now.waiting.remove();
            if (random.nextInt(12) == 0 && !now.owner.deadly().contains(test)) {
                finished(now, test);
                return;
            }
            long own = random.nextInt(8) == 0 ? random.nextLong(50_000_000, 3_000_000_000L) : 0;
            out.accept(new SessionEvent.TestStarted(id, now.unit.id(), test, random.nextLong(60_000_000), own));
            now.running.add(test);
            if (asks != null) {
                asks.begins(test);
            }
            if (hangs.getAsBoolean()) {
                now.hung.add(test);
            }
            if (now.owner.deadly().contains(test)) {
                die();
            }
            return;
        }
        if (!now.running.isEmpty()) {
            List<String> able =
                    now.running.stream().filter(test -> isFree(now, test)).toList();
            String test = able.get(random.nextInt(able.size()));
            if (asks != null && asks.step(test)) {
                return;
            }
            now.running.remove(test);
            finished(now, test);
            return;
        }
        end(now);
    }

    private void finished(Begun now, String test) {
        out.accept(new SessionEvent.TestFinished(
                id, now.unit.id(), test, now.owner.failing().contains(test)));
    }

    private void end(Begun now) {
        List<String> tests = now.owner.tests(now.unit);
        for (Suite.Method method : now.owner.methods()) {
            if (method.id().equals(now.unit.uniqueId())) {
                out.accept(new SessionEvent.InvocationsGiven(id, now.unit.id(), method.id(), method.given(id)));
            }
        }
        if (now.owner.temper() == Suite.Temper.DEADLY_TEAR_DOWN && !tests.isEmpty()) {
            die();
            return;
        }
        begun.remove(now);
        if (cancelled && random.nextBoolean()) {
            return;
        }
        if (random.nextBoolean()) {
            out.accept(new SessionEvent.MemoryUsed(id, random.nextLong(SimulationTest.MEMORY_MAX)));
        }
        boolean none = tests.isEmpty() && now.owner.temper() != Suite.Temper.BROKEN;
        out.accept(new SessionEvent.UnitFinished(
                id, now.unit.id(), random.nextLong(50_000_000), none ? UnitResult.NO_TESTS : UnitResult.DONE, ""));
    }
}
