package sample;

import org.junit.jupiter.api.Test;

class BTest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
