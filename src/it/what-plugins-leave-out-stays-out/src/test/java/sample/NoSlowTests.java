package sample;

import dev.xdist.api.spi.ClassArrangement;
import dev.xdist.api.spi.CollectedTest;
import dev.xdist.api.spi.XdistPlugin;

public class NoSlowTests implements XdistPlugin {
    @Override
    public void arrange(ClassArrangement found) {
        for (CollectedTest test : found.tests()) {
            if (test.tags().contains("slow")) {
                found.exclude(test, "slow tests run at night");
            }
        }
    }
}
