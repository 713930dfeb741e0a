package sample;

import dev.xdist.api.Xdist;
import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void waits() throws Exception {
        Xdist.shared(Waiting.class);
        Life.tell("waits");
        Thread.sleep(60_000);
    }
}
