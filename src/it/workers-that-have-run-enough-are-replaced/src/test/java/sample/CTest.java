package sample;

import org.junit.jupiter.api.Test;

class CTest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
