package sample;

import org.junit.jupiter.api.Test;

class AnyTest {
    @Test
    void test() throws Exception {
        Jdk.tell(getClass());
    }
}
