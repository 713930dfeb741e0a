package sample;

import org.junit.jupiter.api.Test;

/** Long enough for a new worker to come up before all is done. */
abstract class Slow {
    @Test
    void runs() throws InterruptedException {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Thread.sleep(500);
    }
}
