package sample;

import dev.xdist.api.XdistTimeout;
import org.junit.jupiter.api.Test;

class LongerTest {
    @Test
    @XdistTimeout(60)
    void takesItsTime() throws Exception {
        Thread.sleep(2_500);
    }
}
