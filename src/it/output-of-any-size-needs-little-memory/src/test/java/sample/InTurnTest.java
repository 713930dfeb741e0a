package sample;

import org.junit.jupiter.api.Test;

/** Each stretch between two changes of the stream is told by itself: 800,000 of them. */
class InTurnTest {
    @Test
    void prints() {
        String half = "x".repeat(49) + "\n";
        for (int i = 0; i < 400_000; i++) {
            System.out.print(half);
            System.err.print(half);
        }
    }
}
