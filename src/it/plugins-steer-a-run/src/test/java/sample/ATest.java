package sample;

import org.junit.jupiter.api.Test;

class ATest {
    @Test
    void test() {}
}
