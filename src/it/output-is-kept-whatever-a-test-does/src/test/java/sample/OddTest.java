package sample;

import org.junit.jupiter.api.Test;

class OddTest {
    @Test
    void prints() {
        System.out.println("odd \uFFFE\uFFFF and half of a pair \uD83D.");
        System.err.println("\uFFFE");
    }
}
