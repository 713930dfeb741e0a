package sample;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class LateTest {
    private static final CountDownLatch NEXT = new CountDownLatch(1);
    private static Thread left;

    @Test
    void a_leaves() {
        left = new Thread(LateTest::waitAndPrint, "left");
        left.start();
    }

    private static void waitAndPrint() {
        try {
            NEXT.await();
            System.out.println("late");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void b_hears() throws Exception {
        NEXT.countDown();
        left.join();
    }
}
