package sample;

import org.junit.jupiter.api.Test;

class ATest {
    @Test
    void runs() throws Exception {
        RunUids.note();
    }
}
