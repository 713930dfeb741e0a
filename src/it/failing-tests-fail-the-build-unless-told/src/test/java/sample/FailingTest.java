package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailingTest {
    @Test
    void fails() {
        assertEquals(1, 2, "one is not two");
    }

    @Test
    void breaks() {
        throw new IllegalStateException("broken", new IllegalArgumentException("the cause"));
    }
}
