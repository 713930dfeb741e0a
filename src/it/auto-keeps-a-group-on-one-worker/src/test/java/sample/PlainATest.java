package sample;

import org.junit.jupiter.api.Test;

class PlainATest {
    @Test
    void test() throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Thread.sleep(100);
    }
}
