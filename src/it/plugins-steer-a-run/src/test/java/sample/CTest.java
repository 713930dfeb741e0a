package sample;

import org.junit.jupiter.api.Test;

class CTest {
    @Test
    void test() {}
}
