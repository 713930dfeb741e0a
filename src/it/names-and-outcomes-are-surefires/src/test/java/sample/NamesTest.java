package sample;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A class with a name of its own <&>")
class NamesTest {
    @Test
    @DisplayName("a test with a name of its own \"ü\"")
    void displayed() {}

    @Test
    void takesAnArgument(TestInfo info) {}

    @ParameterizedTest(name = "{index}: {0} + {1}")
    @CsvSource({"1, 2", "3, 4", "'a,b', ''"})
    void adds(String left, String right) {}

    @ParameterizedTest
    @ValueSource(strings = {"x", "y", "line\nbreak", "]]>"})
    void oneFails(String value) {
        assertTrue(!value.equals("y"), "y it is");
    }

    @ParameterizedTest
    @EnumSource(Thread.State.class)
    @Disabled
    void isOff(Thread.State state) {}

    @RepeatedTest(3)
    void again() {}

    @TestFactory
    Stream<DynamicNode> factory() {
        return Stream.of(
                dynamicTest("first", () -> {}),
                dynamicContainer(
                        "box", Stream.of(dynamicTest("inside", () -> fail("inside")), dynamicTest("", () -> {}))),
                dynamicTest("assumed", () -> assumeTrue(false, "not now")));
    }

    @Nested
    class Inner {
        @Test
        void nested() {}

        @Nested
        @DisplayName("deeper")
        class Deeper {
            @Test
            void breaks() {
                throw new IllegalStateException("deep down");
            }
        }
    }

    @Nested
    @Disabled("whole class")
    class Off {
        @Test
        void never() {}
    }
}
