package sample;

import org.junit.jupiter.api.Test;

class ETest extends Slow {
    @Test
    void runs() throws InterruptedException {
        run();
    }
}
