package sample;

import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void first() throws Exception {
        for (int i = 0; i < 20; i++) {
            System.out.println("out of B first " + i);
            System.err.print("err of B first ");
            Thread.sleep(10);
        }
    }

    @Test
    void second() throws Exception {
        for (int i = 0; i < 20; i++) {
            System.out.println("out of B second " + i + " äöü \u20ac");
            Thread.sleep(10);
        }
    }
}
