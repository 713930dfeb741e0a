package sample;

import org.junit.jupiter.api.Test;

class PlainHTest {
    @Test
    void test() throws Exception {
        Order.tell(getClass());
    }
}
