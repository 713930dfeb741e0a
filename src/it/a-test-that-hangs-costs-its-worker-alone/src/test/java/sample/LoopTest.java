package sample;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class LoopTest {
    @Test
    void a_before() {}

    @Test
    void b_hangs() throws Exception {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @Test
    void c_after() {}
}
