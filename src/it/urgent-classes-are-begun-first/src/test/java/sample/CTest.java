package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.priority:2")
class CTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
