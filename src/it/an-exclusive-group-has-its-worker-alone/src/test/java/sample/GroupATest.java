package sample;

import dev.xdist.api.XdistGroup;
import org.junit.jupiter.api.Test;

@XdistGroup(value = "db", exclusive = true)
class GroupATest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
