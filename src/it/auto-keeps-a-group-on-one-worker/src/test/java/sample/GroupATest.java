package sample;

import dev.xdist.api.XdistGroup;
import org.junit.jupiter.api.Test;

@XdistGroup("db")
class GroupATest {
    @Test
    void test() throws Exception {
        Grouped.tell();
    }
}
