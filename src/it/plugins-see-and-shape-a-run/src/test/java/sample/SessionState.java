package sample;

import dev.xdist.api.spi.DownReason;
import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.RunResult;
import dev.xdist.api.spi.TestResult;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.XdistListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps when the run began, how many workers there are and were, which are active, and the results of each. */
public class SessionState implements XdistListener {
    private final Instant begin = Instant.now();
    private final Set<String> active = new HashSet<>();
    private final Map<String, List<TestResult.Outcome>> results = new TreeMap<>();
    private int total;
    private int ended;

    @Override
    public void runStarted(RunConfig run) {
        total = run.workers();
    }

    @Override
    public void workerReady(WorkerInfo worker) {
        active.add(worker.id());
        results.put(worker.id(), new ArrayList<>());
    }

    @Override
    public void testFinished(WorkerInfo worker, TestResult test) {
        results.get(worker.id()).add(test.outcome());
    }

    @Override
    public void workerDown(WorkerInfo worker, DownReason reason, Map<String, String> output) {
        active.remove(worker.id());
        ended++;
    }

    @Override
    public void runFinished(RunResult result) {
        results.values().forEach(list -> list.sort((one, other) -> one.name().compareTo(other.name())));
        System.out.println("state: " + ended + " of " + total + " workers ended, " + active.size() + " active, after "
                + Duration.between(begin, Instant.now()).toHours() + " h: " + results);
    }
}
