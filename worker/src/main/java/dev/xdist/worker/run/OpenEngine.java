package dev.xdist.worker.run;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService.TestTask;
import org.junit.platform.engine.support.hierarchical.SameThreadHierarchicalTestExecutorService;

/**
 * A hierarchical engine in the place of the real one. Its request is opened by the first class that needs it, and stays
 * open until the worker ends; later classes are hung under the running root.
 */
final class OpenEngine implements TestEngine {
    final JUnitInternals internals;
    private final HierarchicalTestEngine<?> engine;
    private final Runner runner;
    private final Deque<EnginePart> rest;

    private @Nullable Gate gate;
    private @Nullable TestDescriptor root;
    private @Nullable Object taskContext;
    private @Nullable Object rootContext;
    private boolean inOneThread;

    /** Makes ready to open; {@code rest} is what other engines have of the class that opens this one. */
    OpenEngine(HierarchicalTestEngine<?> engine, JUnitInternals internals, Runner runner, Deque<EnginePart> rest) {
        this.engine = engine;
        this.internals = internals;
        this.runner = runner;
        this.rest = rest;
    }

    @Override
    public String getId() {
        return engine.getId();
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        return engine.discover(request, uniqueId);
    }

    @Override
    public void execute(ExecutionRequest request) {
        try (HierarchicalTestExecutorService own = internals.createExecutorService(engine, request)) {
            inOneThread = own instanceof SameThreadHierarchicalTestExecutorService;
            if (!inOneThread) {
                runner.progress.inSeveralThreads();
            }
            Gate opened = new Gate(own, this, runner);
            gate = opened;
            internals.execute(engine, request, opened).get();
        } catch (Exception e) {
            throw new JUnitException("Error executing tests for engine " + getId(), JUnitInternals.causeOf(e));
        }
    }

    /** Whether the engine got as far as to its classes; else it reported its own failure. */
    boolean wasEntered() {
        return root != null;
    }

    /** The engine's one call with all its classes: returns when the worker ends. */
    void enter(List<? extends TestTask> tasks) {
        try {
            TestTask first = tasks.get(0);
            root = internals.descriptorOf(first).getParent().orElseThrow(IllegalStateException::new);
            taskContext = internals.taskContextOf(first);
            rootContext = internals.parentContextOf(first);
            runner.opened(this);
            for (TestTask task : tasks) {
                run(task);
            }
            runner.runRest(rest);
            runner.loop();
        } catch (Throwable e) {
            // Thrown on, it would be taken for a failure of the engine's root and be lost.
            runner.failed(e);
        }
    }

    /** Runs what was ordered of a class that was discovered after the engine was opened. */
    void runLate(TestDescriptor foundRoot) {
        TestDescriptor openRoot = present(root);
        Object context = present(taskContext);
        if (!inOneThread) {
            context = internals.withLocksOf(context, foundRoot);
        }
        EngineExecutionListener listener = JUnitInternals.listenerOf(context);
        for (TestDescriptor found : copyOf(foundRoot.getChildren())) {
            // not removeFromHierarchy(), which takes the children away too
            foundRoot.removeChild(found);
            openRoot.addChild(found);
            register(found, listener);
            run(internals.newTask(context, found, present(rootContext)));
        }
    }

    private void run(TestTask task) {
        TestDescriptor descriptor = internals.descriptorOf(task);
        String id = descriptor.getUniqueId().toString();
        if (runner.progress.wants(id)) {
            Gate opened = present(gate);
            if (runner.progress.covers(id) && !runner.progress.current().isWholeClass()) {
                runner.progress.markReached();
            }
            opened.run(task);
            if (runner.progress.failedAbove() && !runner.progress.current().isWholeClass()) {
                opened.endWhatFailedWith(descriptor);
            }
        }
        // The open request would otherwise keep every class that it ever ran.
        descriptor.removeFromHierarchy();
    }

    private static void register(TestDescriptor descriptor, EngineExecutionListener listener) {
        listener.dynamicTestRegistered(descriptor);
        for (TestDescriptor child : descriptor.getChildren()) {
            register(child, listener);
        }
    }

    private static List<TestDescriptor> copyOf(Set<? extends TestDescriptor> children) {
        return new ArrayList<>(children);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The engine is not open.");
        }
        return value;
    }
}
