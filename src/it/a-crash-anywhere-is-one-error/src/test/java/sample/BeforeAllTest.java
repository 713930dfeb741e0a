package sample;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeAllTest {
    @BeforeAll
    static void dies() {
        Runtime.getRuntime().halt(13);
    }

    @Test
    void neverRuns() {}
}
