package sample;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class SwallowTest {
    @Test
    void a_before() {}

    @Test
    void b_hangs() throws Exception {
        while (true) {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("I do not hear that");
            }
        }
    }

    @Test
    void c_after() {}
}
