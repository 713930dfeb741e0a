package sample;

import org.junit.jupiter.api.Test;

class PlainETest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
