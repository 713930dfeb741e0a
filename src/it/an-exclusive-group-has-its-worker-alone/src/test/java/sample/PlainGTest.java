package sample;

import org.junit.jupiter.api.Test;

class PlainGTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
