package sample;

import org.junit.jupiter.api.RepeatedTest;

class NextTest {
    @RepeatedTest(20)
    void passes() throws Exception {
        Thread.sleep(50);
    }
}
