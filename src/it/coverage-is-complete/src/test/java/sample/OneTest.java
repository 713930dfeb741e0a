package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneTest {
    @Test
    void any() {
        assertEquals(1, new Shop().one(true));
    }

    @Test
    void none() {
        assertEquals(0, new Shop().one(false));
    }
}
