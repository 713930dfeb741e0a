package sample;

import org.junit.jupiter.api.Test;

class LongTest {
    @Test
    void sleeps() throws Exception {
        Thread.sleep(12_000);
    }
}
