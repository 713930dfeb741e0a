package sample;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class ATest {
    @Test
    void prints() {
        System.out.println("out of A");
        System.err.println("err of A");
        System.out.print("half of A, ");
        System.out.flush();
        System.out.println("other half of A");
        fail("on purpose");
    }
}
