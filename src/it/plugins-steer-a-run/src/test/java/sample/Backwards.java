package sample;

import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.XdistPlugin;
import dev.xdist.api.spi.XdistScheduler;
import java.util.List;

/** Deals what waits from its end, two to each worker. */
public class Backwards implements XdistPlugin {
    @Override
    public XdistScheduler scheduler(RunConfig run) {
        return table -> {
            for (WorkerInfo worker : table.workers()) {
                List<UnitInfo> waiting = table.waiting();
                if (table.held(worker).size() < 2 && !waiting.isEmpty()) {
                    table.deal(worker, List.of(waiting.get(waiting.size() - 1)));
                }
            }
        };
    }
}
