package sample;

import org.junit.jupiter.api.Test;

class FTest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
