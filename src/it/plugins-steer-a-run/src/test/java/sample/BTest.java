package sample;

import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void test() {}
}
