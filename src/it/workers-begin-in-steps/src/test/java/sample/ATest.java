package sample;

import org.junit.jupiter.api.Test;

class ATest {
    @Test
    void runs() throws Exception {
        Begun.note();
        Thread.sleep(3_000);
    }
}
