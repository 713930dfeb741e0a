package sample;

import dev.xdist.api.spi.DownReason;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.WorkerSetup;
import dev.xdist.api.spi.WorkerSpec;
import dev.xdist.api.spi.XdistPlugin;
import java.util.List;
import java.util.Map;

/** Prints the specs, gives each worker a number and a place, and tells a crash from a clean end. */
public class NodeSetUp implements XdistPlugin {
    private int configured;

    @Override
    public void specs(List<WorkerSpec> specs) {
        for (int i = 0; i < specs.size(); i++) {
            System.out.println("worker " + (i + 1) + " of " + specs.size() + ": " + specs.get(i));
        }
    }

    @Override
    public void configureWorker(WorkerSetup setup) {
        configured++;
        setup.input("number", String.valueOf(configured));
        setup.env("PLACE", "eu-" + configured);
    }

    @Override
    public void workerDown(WorkerInfo worker, DownReason reason, Map<String, String> output) {
        boolean crashed = reason.kind() == DownReason.Kind.CRASHED;
        String how = crashed ? " crashed: " + reason.text() : " ended as it should";
        System.out.println(worker.id() + how + " " + output);
    }
}
