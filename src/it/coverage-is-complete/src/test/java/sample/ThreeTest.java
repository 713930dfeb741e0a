package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThreeTest {
    @Test
    void any() {
        assertEquals(3, new Shop().three(true));
    }

    @Test
    void none() {
        assertEquals(0, new Shop().three(false));
    }
}
