package sample;

import dev.xdist.api.XdistPriority;
import org.junit.jupiter.api.Test;

@XdistPriority(1)
class BTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
