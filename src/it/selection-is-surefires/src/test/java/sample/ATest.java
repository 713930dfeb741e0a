package sample;


import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ATest {
    @Test
    @Tag("fast")
    void is_fast() {}

    @Test
    @Tag("fast")
    @Tag("flaky")
    void is_flaky() {}

    @Test
    @Disabled("but for one execution")
    void is_off() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void has_parameters(int number) {}

    @Nested
    class Inside {
        @Test
        @Tag("fast")
        void is_nested() {}

        @Test
        void is_slow() {}
    }
}
