package sample;

import org.junit.jupiter.api.Test;

class OneStreamTest {
    @Test
    void prints() {
        String line = "x".repeat(99);
        for (int i = 0; i < 400_000; i++) {
            System.out.print(line);
            System.out.print('\n');
        }
    }
}
