package sample;

import org.junit.jupiter.api.Test;

class PlainDTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
