package sample;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SetUpTest {
    @BeforeAll
    static void hangs() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @Test
    void neverRuns() {}
}
