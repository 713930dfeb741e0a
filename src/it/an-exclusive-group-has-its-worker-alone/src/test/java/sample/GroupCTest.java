package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.exclusive-group:db")
class GroupCTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
