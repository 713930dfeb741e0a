package sample;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistLease;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Needs one of two, and is begun only when one is free: nobody has to wait for it then. */
abstract class Seats {
    @Test
    void sits() throws InterruptedException {
        try (XdistLease<Integer> seat = Xdist.pool("seat", 2, Duration.ofMillis(1))) {
            System.out.println("ran on " + System.getenv("XDIST_WORKER"));
            Thread.sleep(300);
        }
    }
}
