package sample;

import org.junit.jupiter.api.Test;

class ATest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
