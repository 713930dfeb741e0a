package dev.xdist.worker.run;

import dev.xdist.worker.capture.Capture;
import dev.xdist.worker.discover.ClassContent;
import dev.xdist.worker.discover.Discovery;
import dev.xdist.worker.discover.Found;
import dev.xdist.worker.discover.Splitting;
import dev.xdist.worker.discover.UniqueIds;
import dev.xdist.worker.link.ClassRef;
import dev.xdist.worker.link.FoundUnit;
import dev.xdist.worker.link.Locks;
import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.Setup;
import dev.xdist.worker.link.UnitEnd;
import dev.xdist.worker.link.UnitOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;

/**
 * Takes one work after another from the queue and does it, until the queue says that there will be none. Owned by the
 * thread that runs tests; while an engine's request is open, {@link #loop()} runs inside of it.
 */
public final class Runner {
    final WorkQueue queue;
    final Progress progress;
    private final Outbox outbox;
    private final Discovery discovery;
    private final Requests requests;
    private final Bonds bonds;
    private final FailureHandler onFailure;
    private final @Nullable JUnitInternals internals;
    private final Map<String, OpenEngine> open = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private boolean noticed;

    /** Makes ready; {@code onFailure} is told of a failure of the worker's own and does not return in a real one. */
    public Runner(
            Launcher launcher, Setup setup, WorkQueue queue, Outbox outbox, Capture capture, FailureHandler onFailure) {
        this.queue = queue;
        this.outbox = outbox;
        this.onFailure = onFailure;
        this.progress = new Progress(outbox, capture);
        this.discovery = new Discovery(launcher, setup.selection(), outbox);
        this.requests = new Requests(
                launcher, progress, setup.trimStackTrace(), NamedListeners.of(setup.selection().listeners));
        this.bonds = new Bonds(setup);
        this.internals = internals();
    }

    private @Nullable JUnitInternals internals() {
        try {
            return new JUnitInternals();
        } catch (Misfit e) {
            noticeOnce("this version of the JUnit Platform does not let the worker keep one request open ("
                    + e.getMessage() + ")");
            return null;
        }
    }

    /** Does all work there is, and returns when there will be no more. */
    public void loop() {
        for (Work work = next(); work != null; work = next()) {
            UnitOrder unit = work.unit;
            ClassRef collect = work.collect;
            if (unit != null) {
                run(unit);
            } else if (collect != null) {
                collect(collect);
            }
        }
    }

    /** Gives back methods of the unit that runs, where they have not begun; called on the reader thread. */
    public void takeMethods(int unit, Set<String> uniqueIds) {
        progress.inHand.giveBack(unit, uniqueIds);
    }

    /** What is executed, for the reader thread, which may want to end it. */
    public Requests requests() {
        return requests;
    }

    private @Nullable Work next() {
        Work work = queue.poll();
        if (work != null) {
            return work;
        }
        progress.flush();
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // A test left its thread interrupted, or a thread of its own did it late: it is not meant for us.
            }
        }
    }

    private void collect(ClassRef owner) {
        Found found = discovery.discover(owner.name);
        TestPlan plan = found.plan;
        if (found.problem != null) {
            outbox.classCollected(owner.number, ClassContent.nothing(), StackText.of(found.problem), false);
        } else if (plan == null || !plan.containsTests()) {
            outbox.classCollected(owner.number, ClassContent.nothing(), "", false);
        } else {
            boolean cut = internals != null && Splitting.isAllowed(plan);
            List<FoundUnit> units = cut ? ClassContent.tests(plan, owner.name) : ClassContent.whole(plan, owner.name);
            outbox.classCollected(owner.number, bonds.locked(units, EnginePart.roots(parts(plan))), "", cut);
        }
    }

    private void run(UnitOrder unit) {
        progress.begin(unit);
        Found found = discovery.discover(unit.owner.name);
        Deque<EnginePart> parts = parts(found.plan);
        if (!parts.isEmpty() && isHeldBack(unit, parts)) {
            return;
        }
        parts.removeIf(part -> !unit.isWholeClass() && !part.holds(unit.uniqueId));
        if (found.problem != null) {
            requests.reportProblem(unit.owner.name, found.problem);
            if (parts.isEmpty()) {
                progress.end(UnitEnd.DONE, "");
                return;
            }
        }
        runParts(parts);
    }

    private void end(UnitOrder unit, UnitEnd whole) {
        if (unit.isWholeClass()) {
            progress.end(whole, "");
        } else {
            progress.end(
                    UnitEnd.NOT_FOUND,
                    unit.uniqueId + " is not among the tests of " + unit.owner.name + " that this worker finds.");
        }
    }

    /** Tells what is in a whole class, or that the unit has to wait for others, by all that binds its class. */
    private boolean isHeldBack(UnitOrder unit, Deque<EnginePart> parts) {
        if (!unit.isWholeClass() && unit.bondsKnown) {
            return false;
        }
        TestPlan plan = parts.getFirst().plan;
        List<FoundUnit> tests = ClassContent.tests(plan, unit.owner.name);
        Locks locks = bonds.locksIn(EnginePart.roots(parts));
        Set<String> groups = bonds.groupsOf(tests);
        if (Bonds.holdBack(unit, locks, groups)) {
            progress.heldBack(locks, groups);
            return true;
        }
        if (!unit.isWholeClass()) {
            return false;
        }
        boolean free = !locks.anyWrite() && groups.isEmpty();
        progress.collected(tests, free && internals != null && Splitting.isAllowed(plan));
        return false;
    }

    private Deque<EnginePart> parts(@Nullable TestPlan plan) {
        Deque<EnginePart> parts = new ArrayDeque<>();
        if (plan == null || !plan.containsTests()) {
            return parts;
        }
        if (internals == null) {
            parts.add(new EnginePart(plan));
            return parts;
        }
        try {
            for (Map.Entry<TestEngine, TestDescriptor> entry :
                    JUnitInternals.engines(plan).entrySet()) {
                TestDescriptor root = entry.getValue();
                if (!root.getChildren().isEmpty()) {
                    parts.add(new EnginePart(plan, entry.getKey(), root));
                }
            }
        } catch (Misfit e) {
            noticeOnce("this version of the JUnit Platform does not show its engines (" + e.getMessage() + ")");
            parts.add(new EnginePart(plan));
        }
        return parts;
    }

    /** Runs what is left of the current unit, engine by engine, and ends it. */
    private void runParts(Deque<EnginePart> parts) {
        UnitOrder unit = progress.current();
        if (parts.isEmpty()) {
            end(unit, UnitEnd.NO_TESTS);
            return;
        }
        boolean alone = parts.size() == 1;
        if (!runEach(parts, alone)) {
            progress.end(UnitEnd.DONE, "");
        }
    }

    /** @return whether the unit was ended inside of an engine that opened */
    private boolean runEach(Deque<EnginePart> parts, boolean alone) {
        while (!parts.isEmpty()) {
            EnginePart part = parts.removeFirst();
            OpenEngine opened = open.get(part.engineId());
            if (opened != null) {
                opened.runLate(part.root());
            } else if (part.isHierarchical()) {
                if (openWith(part, parts)) {
                    return true;
                }
            } else {
                runApart(part, alone);
            }
        }
        return false;
    }

    private boolean openWith(EnginePart part, Deque<EnginePart> rest) {
        JUnitInternals inside = internals;
        if (inside == null) {
            runApart(part, rest.isEmpty());
            return false;
        }
        OpenEngine engine = new OpenEngine((HierarchicalTestEngine<?>) part.engine(), inside, this, rest);
        try {
            JUnitInternals.keepOnly(part.plan, part.engine(), engine);
        } catch (Misfit e) {
            noticeOnce("this version of the JUnit Platform does not let the worker stand in for an engine ("
                    + e.getMessage() + ")");
            runApart(part, rest.isEmpty());
            return false;
        }
        requests.execute(part.plan);
        return engine.wasEntered();
    }

    /** A request of its own for one class in one engine. */
    private void runApart(EnginePart part, boolean alone) {
        UnitOrder unit = progress.current();
        if (!part.isUnknown() && apart.add(part.engineId())) {
            outbox.hint(
                    "The engine " + part.engineId() + " runs each class in a launcher request of its own: what lives"
                            + " as long as a request is opened and closed for each class.");
        }
        Found found = null;
        if (!unit.isWholeClass()) {
            found = discovery.discoverUnit(unit.uniqueId, UniqueIds.engineOf(unit.uniqueId), unit.skip);
        } else if (!part.isUnknown() && (!alone || !unit.skip.isEmpty())) {
            found = discovery.discover(unit.owner.name, part.engineId(), unit.skip);
        }
        TestPlan plan = found == null ? part.plan : found.plan;
        if (found == null && !part.isUnknown()) {
            leaveOthersOut(part);
        }
        if (plan != null) {
            requests.executeApart(plan);
        }
    }

    /** Engines that have nothing of the class would else begin and end in each request, and be heard of. */
    private void leaveOthersOut(EnginePart part) {
        try {
            JUnitInternals.keepOnly(part.plan, part.engine(), part.engine());
        } catch (Misfit e) {
            noticeOnce("this version of the JUnit Platform does not show its engines (" + e.getMessage() + ")");
        }
    }

    /** Goes on with the unit whose class opened an engine. */
    void runRest(Deque<EnginePart> rest) {
        if (!runEach(rest, false)) {
            progress.end(UnitEnd.DONE, "");
        }
    }

    void opened(OpenEngine engine) {
        open.put(engine.getId(), engine);
    }

    void failed(Throwable failure) {
        onFailure.failed(failure);
    }

    private void noticeOnce(String reason) {
        if (!noticed) {
            noticed = true;
            outbox.notice("Classes are run in launcher requests of their own: " + reason
                    + ". What lives as long as a request is opened and closed for each of them.");
        }
    }
}
