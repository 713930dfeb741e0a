package sample;

import org.junit.jupiter.api.Test;

class AnywhereTest {
    @Test
    void test() {}
}
