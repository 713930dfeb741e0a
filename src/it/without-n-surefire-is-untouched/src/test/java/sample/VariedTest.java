package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariedTest {
    @Test
    void prints() {
        System.err.println("stderr: to the other stream");
    }

    @Test
    void fails() {
        assertEquals("one", "two");
    }

    @Test
    void breaks() {
        throw new IllegalStateException("broken");
    }

    @Test
    @Disabled("not now")
    void sleeps() {}

    @Test
    void assumes() {
        assumeTrue(false, "not here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void repeats(String value) {}

    @Nested
    class Inner {
        @Test
        void isInside() {}
    }
}
