package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwoTest {
    @Test
    void any() {
        assertEquals(2, new Shop().two(true));
    }

    @Test
    void none() {
        assertEquals(0, new Shop().two(false));
    }
}
