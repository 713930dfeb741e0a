package sample;

import org.junit.jupiter.api.Test;

class HTest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
