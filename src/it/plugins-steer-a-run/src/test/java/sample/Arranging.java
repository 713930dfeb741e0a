package sample;

import dev.xdist.api.spi.ClassArrangement;
import dev.xdist.api.spi.CollectedTest;
import dev.xdist.api.spi.XdistPlugin;

/** Begins with one class, and leaves out another and all tests with a tag. */
public class Arranging implements XdistPlugin {
    @Override
    public void arrange(ClassArrangement found) {
        if (found.className().equals("sample.CTest")) {
            found.priority(1);
        }
        if (found.className().equals("sample.BTest")) {
            found.exclude("not today");
        }
        for (CollectedTest test : found.tests()) {
            if (test.tags().contains("slow")) {
                found.exclude(test, "slow tests run at night");
            }
        }
    }
}
