package sample;

import dev.xdist.api.spi.DownReason;
import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.RunResult;
import dev.xdist.api.spi.TestResult;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.WorkerSetup;
import dev.xdist.api.spi.WorkerSpec;
import dev.xdist.api.spi.XdistPlugin;
import java.util.List;
import java.util.Map;

/** Throws wherever it can. */
public class Broken implements XdistPlugin {
    @Override
    public Integer autoWorkers(RunConfig run) {
        throw new IllegalStateException("autoWorkers");
    }

    @Override
    public void specs(List<WorkerSpec> specs) {
        specs.clear();
        throw new IllegalStateException("specs");
    }

    @Override
    public void configureWorker(WorkerSetup setup) {
        setup.env("A=B", "there is no such name");
    }

    @Override
    public void workerReady(WorkerInfo worker) {
        throw new StackOverflowError();
    }

    @Override
    public void testFinished(WorkerInfo worker, TestResult test) {
        throw new IllegalStateException("testFinished");
    }

    @Override
    public void warning(String text) {
        throw new IllegalStateException("warning");
    }

    @Override
    public void workerDown(WorkerInfo worker, DownReason reason, Map<String, String> output) {
        output.put("this map", "cannot be changed");
    }

    @Override
    public void runFinished(RunResult result) {
        throw new LinkageError("runFinished");
    }
}
