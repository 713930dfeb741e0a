package sample;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Run with JUnit's parallel execution: the tests wait for one another, so that they do run at once. */
class ParallelTest {
    private static final CountDownLatch ALL = new CountDownLatch(Boolean.getBoolean("together") ? 4 : 0);

    @Test
    void t1() throws Exception {
        print("t1");
    }

    @Test
    void t2() throws Exception {
        print("t2");
    }

    @Test
    void t3() throws Exception {
        print("t3");
    }

    @Test
    void t4() throws Exception {
        print("t4");
    }

    private static void print(String name) throws Exception {
        ALL.countDown();
        ALL.await();
        for (int i = 0; i < 50; i++) {
            System.out.println(name + " " + i);
            String line = name + " " + i + " of a thread";
            Thread thread = new Thread(() -> System.out.println(line));
            thread.start();
            thread.join();
        }
    }
}
