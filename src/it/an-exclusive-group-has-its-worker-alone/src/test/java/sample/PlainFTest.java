package sample;

import org.junit.jupiter.api.Test;

class PlainFTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
