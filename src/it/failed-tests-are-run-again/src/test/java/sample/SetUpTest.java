package sample;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SetUpTest {
    @BeforeAll
    static void setUp() {
        assertFalse(Seen.first("set-up"), "the first time");
    }

    @Test
    void one() {}

    @Test
    void two() {}
}
