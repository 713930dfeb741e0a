package sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void prints() {
        System.out.println("out of B");
        System.err.println("err of B");
        System.out.print("half of B, ");
        System.out.flush();
        System.out.println("other half of B");
        assertTrue(true);
    }
}
