package sample;

import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void runs() throws Exception {
        Begun.note();
        Thread.sleep(3_000);
    }
}
