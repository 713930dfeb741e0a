package sample;

import org.junit.jupiter.api.RepeatedTest;

class PlainTest {
    @RepeatedTest(3)
    void isBeside() {}
}
