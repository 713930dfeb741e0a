package sample;

import org.junit.jupiter.api.Test;

class ATest {
    @Test
    void first() throws Exception {
        for (int i = 0; i < 20; i++) {
            System.out.println("out of A first " + i);
            System.err.print("err of A first ");
            Thread.sleep(10);
        }
    }

    @Test
    void second() throws Exception {
        for (int i = 0; i < 20; i++) {
            System.out.println("out of A second " + i + " äöü \u20ac");
            Thread.sleep(10);
        }
    }
}
