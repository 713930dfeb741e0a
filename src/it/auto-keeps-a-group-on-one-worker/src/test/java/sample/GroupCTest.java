package sample;

import dev.xdist.api.XdistGroup;
import org.junit.jupiter.api.Test;

@XdistGroup("db")
class GroupCTest {
    @Test
    void test() throws Exception {
        Grouped.tell();
    }
}
