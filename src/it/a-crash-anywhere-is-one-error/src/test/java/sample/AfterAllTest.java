package sample;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AfterAllTest {
    @Test
    void passes() {}

    @AfterAll
    static void dies() {
        Runtime.getRuntime().halt(14);
    }
}
