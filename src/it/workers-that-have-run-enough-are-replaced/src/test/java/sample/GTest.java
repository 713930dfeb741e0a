package sample;

import org.junit.jupiter.api.Test;

class GTest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
