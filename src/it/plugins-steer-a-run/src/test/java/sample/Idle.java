package sample;

import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.XdistPlugin;
import dev.xdist.api.spi.XdistScheduler;

/** Deals nothing. */
public class Idle implements XdistPlugin {
    @Override
    public XdistScheduler scheduler(RunConfig run) {
        return table -> {};
    }
}
