package sample;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TearDownTest {
    @Test
    void a_before() {}

    @AfterAll
    static void hangs() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
