package sample;

import dev.xdist.api.XdistGroup;
import org.junit.jupiter.api.Test;

@XdistGroup("db")
class GroupBTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
