package sample;

import org.junit.jupiter.api.Test;

class InitialiserTest {
    static {
        Runtime.getRuntime().halt(12);
    }

    @Test
    void neverRuns() {}
}
