package sample;

import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void runs() throws Exception {
        RunUids.note();
    }
}
