package dev.xdist.provider.hook;

import dev.xdist.api.spi.ClassArrangement;
import dev.xdist.api.spi.CollectedClass;
import dev.xdist.api.spi.CrashDecision;
import dev.xdist.api.spi.CrashInfo;
import dev.xdist.api.spi.DownReason;
import dev.xdist.api.spi.Gateway;
import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.RunResult;
import dev.xdist.api.spi.TestResult;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.UnitResult;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.WorkerSetup;
import dev.xdist.api.spi.WorkerSpec;
import dev.xdist.api.spi.XdistPlugin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down every call, a line each. */
public class Recorder implements XdistPlugin {
    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile @Nullable CrashDecision decision;
    volatile Consumer<ClassArrangement> arranging = found -> {};

    @Override
    public Integer autoWorkers(RunConfig run) {
        calls.add("autoWorkers " + run.workers() + " " + run.testClasses() + " " + run.options());
        return null;
    }

    @Override
    public void specs(List<WorkerSpec> specs) {
        calls.add("specs " + specs);
    }

    @Override
    public void runStarted(RunConfig run) {
        calls.add("runStarted " + run.testRunUid() + " " + run.dist() + " " + run.workers());
    }

    @Override
    public void arrange(ClassArrangement found) {
        calls.add("arrange " + found.className() + " " + found.tests().size());
        arranging.accept(found);
    }

    @Override
    public CrashDecision crashed(CrashInfo crash) {
        calls.add("crashed " + crash.worker().id() + " " + crash.unit().className() + " "
                + crash.testId().orElse("") + " " + crash.reason() + " " + crash.retries());
        return decision;
    }

    @Override
    public void configureWorker(WorkerSetup setup) {
        calls.add("configureWorker " + setup.worker().id());
    }

    @Override
    public void gatewayOpened(Gateway gateway) {
        calls.add("gatewayOpened " + gateway.worker().id() + " " + gateway.processId());
    }

    @Override
    public void workerReady(WorkerInfo worker) {
        calls.add(
                "workerReady " + worker.id() + " " + worker.index() + " " + worker.spec() + " " + worker.testRunUid());
    }

    @Override
    public void collected(WorkerInfo worker, CollectedClass found) {
        calls.add("collected " + worker.id() + " " + found.className() + " " + found.uniqueIds() + found.problem());
    }

    @Override
    public void unitStarted(WorkerInfo worker, UnitInfo unit) {
        calls.add("unitStarted " + worker.id() + " " + unit.number() + " " + unit.className()
                + unit.uniqueId().orElse(""));
    }

    @Override
    public void testFinished(WorkerInfo worker, TestResult test) {
        calls.add("testFinished " + worker.id() + " " + test.className() + "." + test.name() + " " + test.outcome()
                + " " + test.duration().toMillis()
                + test.failure().map(text -> " " + text).orElse(""));
    }

    @Override
    public void unitFinished(WorkerInfo worker, UnitResult unit) {
        calls.add("unitFinished " + worker.id() + " " + unit.unit().number() + " " + unit.tests() + " "
                + unit.failures() + " " + unit.duration().toMillis());
    }

    @Override
    public void warning(String text) {
        calls.add("warning " + text);
    }

    @Override
    public void workerDown(WorkerInfo worker, DownReason reason, Map<String, String> output) {
        calls.add("workerDown " + worker.id() + " " + reason.kind() + " " + reason.text() + output);
    }

    @Override
    public void runFinished(RunResult result) {
        calls.add("runFinished " + result.tests() + " " + result.failures() + " " + result.workersStarted() + " "
                + result.workersLost() + " " + result.cancelled() + result.failure());
    }
}
