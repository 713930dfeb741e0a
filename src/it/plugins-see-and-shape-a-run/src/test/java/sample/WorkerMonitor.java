package sample;

import dev.xdist.api.spi.DownReason;
import dev.xdist.api.spi.TestResult;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.XdistListener;
import java.util.HashMap;
import java.util.Map;

/** Counts tests and failures of each worker, from ready to finished. */
public class WorkerMonitor implements XdistListener {
    private final Map<String, int[]> counts = new HashMap<>();

    @Override
    public void workerReady(WorkerInfo worker) {
        counts.put(worker.id(), new int[2]);
    }

    @Override
    public void testFinished(WorkerInfo worker, TestResult test) {
        int[] count = counts.get(worker.id());
        count[0]++;
        count[1] += test.outcome().isFailure() ? 1 : 0;
    }

    @Override
    public void workerDown(WorkerInfo worker, DownReason reason, Map<String, String> output) {
        int[] count = counts.remove(worker.id());
        if (count != null) {
            System.out.println("monitor: " + worker.id() + " ran " + count[0] + " tests, " + count[1] + " failed");
        }
    }
}
