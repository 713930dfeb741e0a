package sample;

import org.junit.jupiter.api.Test;

class DTest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
