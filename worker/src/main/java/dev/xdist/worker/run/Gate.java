package dev.xdist.worker.run;

import dev.xdist.worker.discover.UniqueIds;
import dev.xdist.worker.link.UnitEnd;
import dev.xdist.worker.link.UnitOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;

/**
 * Stands between a hierarchical engine and its own executor service, and lets pass only what was ordered. The engine
 * hands over its root, then all classes in one call, then the methods of each class in one call. What is held back is
 * never touched: no event, no static initialiser, no extension hears of it.
 */
final class Gate implements HierarchicalTestExecutorService {
    private final HierarchicalTestExecutorService own;
    private final JUnitInternals internals;
    private final Progress progress;
    private final WorkQueue queue;
    private final OpenEngine engine;
    private boolean rootSeen;

    Gate(HierarchicalTestExecutorService own, OpenEngine engine, Runner runner) {
        this.own = own;
        this.engine = engine;
        this.internals = engine.internals;
        this.progress = runner.progress;
        this.queue = runner.queue;
    }

    @Override
    public Future<Void> submit(TestTask task) {
        if (!rootSeen) {
            rootSeen = true;
            return own.submit(task);
        }
        TestDescriptor descriptor = internals.descriptorOf(task);
        descriptor
                .getParent()
                .ifPresent(parent ->
                        progress.invocations.given(parent.getUniqueId().toString(), descriptor.getDisplayName()));
        return progress.wants(idOf(task)) ? own.submit(task) : CompletableFuture.completedFuture(null);
    }

    @Override
    public void invokeAll(List<? extends TestTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        TestDescriptor parent = internals.descriptorOf(tasks.get(0)).getParent().orElse(null);
        if (parent == null || parent.isRoot()) {
            engine.enter(tasks);
            return;
        }
        String around = parent.getUniqueId().toString();
        if (progress.covers(around)) {
            progress.markReached();
            runAll(wanted(tasks));
        } else {
            runUnits(tasks, around);
        }
        progress.flush();
    }

    /** What may be given back is taken up one by one. */
    private void runAll(List<TestTask> tasks) {
        if (!progress.inHand.isOpen()) {
            own.invokeAll(tasks);
            return;
        }
        for (TestTask task : tasks) {
            if (progress.inHand.begin(idOf(task))) {
                run(task);
            }
        }
    }

    /** Runs one task with all that was ordered of it. */
    void run(TestTask task) {
        own.invokeAll(Collections.singletonList(task));
    }

    /**
     * The container is open and the current unit is one of its descendants. Runs that one and, while the container is
     * open anyway, those that follow it in the queue and are in here too.
     */
    private void runUnits(List<? extends TestTask> tasks, String containerId) {
        List<TestTask> left = new ArrayList<>(tasks);
        TestTask task = takeTaskFor(progress.current().uniqueId, left);
        while (task != null) {
            String taskId = idOf(task);
            if (progress.covers(taskId)) {
                progress.markReached();
            }
            run(task);
            if (progress.failedAbove()) {
                endWhatFailedWith(internals.descriptorOf(task));
            }
            UnitOrder next = queue.peekUnit();
            task = next == null || !isIn(next, containerId) ? null : takeTaskFor(next.uniqueId, left);
            if (task != null && next != null && !startNext(next, task)) {
                task = null;
            }
        }
    }

    private boolean startNext(UnitOrder next, TestTask task) {
        // what binds one unit of a class binds them all, unless somebody knows better
        boolean free = next.bondsKnown || !progress.current().bondsKnown;
        if (!free || !UnitIds.resolves(internals.descriptorOf(task), next.uniqueId) || !queue.begin(next)) {
            return false;
        }
        progress.end(UnitEnd.DONE, "");
        progress.begin(next);
        return true;
    }

    /** A container failed before its units could run: those that wait are answered by the same failure. */
    void endWhatFailedWith(TestDescriptor container) {
        String containerId = container.getUniqueId().toString();
        UnitOrder next = queue.peekUnit();
        while (next != null
                && isIn(next, containerId)
                && UnitIds.resolves(container, next.uniqueId)
                && queue.begin(next)) {
            progress.end(UnitEnd.DONE, "");
            progress.begin(next);
            next = queue.peekUnit();
        }
    }

    private boolean isIn(UnitOrder unit, String containerId) {
        return !unit.isWholeClass()
                && unit.owner.number == progress.current().owner.number
                && !unit.uniqueId.equals(containerId)
                && UniqueIds.isAtOrBelow(unit.uniqueId, containerId);
    }

    private @Nullable TestTask takeTaskFor(String unitId, List<TestTask> left) {
        for (TestTask task : left) {
            if (UniqueIds.isAtOrBelow(unitId, idOf(task))) {
                left.remove(task);
                return task;
            }
        }
        return null;
    }

    private List<TestTask> wanted(List<? extends TestTask> tasks) {
        List<TestTask> wanted = new ArrayList<>(tasks.size());
        for (TestTask task : tasks) {
            if (progress.wants(idOf(task))) {
                wanted.add(task);
            }
        }
        return wanted;
    }

    private String idOf(TestTask task) {
        return internals.descriptorOf(task).getUniqueId().toString();
    }

    @Override
    public void close() {
        own.close();
    }
}
