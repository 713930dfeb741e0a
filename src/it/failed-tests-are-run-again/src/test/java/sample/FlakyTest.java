package sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlakyTest {
    @Test
    void once() {
        assertFalse(Seen.first("once"), "the first time");
    }

    @Test
    void twice() {
        if (Seen.first("twice-1")) {
            throw new IllegalStateException("the first time");
        }
        assertFalse(Seen.first("twice-2"), "the second time");
    }

    @Test
    void always() {
        fail("each time");
    }

    @Test
    void never() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameterized(int number) {
        assertFalse(number == 2 && Seen.first("parameterized"), "the first time");
    }

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return Stream.of(1, 2)
                .map(number -> DynamicTest.dynamicTest(
                        "number " + number,
                        () -> assertFalse(number == 1 && Seen.first("dynamic"), "the first time")));
    }

    @Nested
    class Inner {
        @Test
        void nested() {
            assertFalse(Seen.first("nested"), "the first time");
        }
    }
}
