package sample;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class SleepTest {
    @Test
    void a_before() {}

    @Test
    void b_hangs() throws Exception {
        Thread.sleep(100_000);
    }

    @Test
    void c_after() {}
}
