package sample;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class DeadlockTest {
    @Test
    void a_before() {}

    @Test
    void b_hangs() throws Exception {
        Object one = new Object();
        Object two = new Object();
        CountDownLatch bothHold = new CountDownLatch(2);
        Thread other = new Thread(() -> takeBoth(two, one, bothHold), "other");
        other.setDaemon(true);
        other.start();
        takeBoth(one, two, bothHold);
    }

    private static void takeBoth(Object first, Object second, CountDownLatch bothHold) {
        synchronized (first) {
            bothHold.countDown();
            while (bothHold.getCount() > 0) {
                Thread.onSpinWait();
            }
            synchronized (second) {
                throw new AssertionError("one of them was not held");
            }
        }
    }

    @Test
    void c_after() {}
}
