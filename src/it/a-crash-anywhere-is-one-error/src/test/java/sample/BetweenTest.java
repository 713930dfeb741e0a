package sample;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BetweenTest {
    @Test
    void passes() {}

    @Nested
    class Inner {
        @BeforeAll
        static void dies() {
            Runtime.getRuntime().halt(15);
        }

        @Test
        void neverRuns() {}
    }
}
