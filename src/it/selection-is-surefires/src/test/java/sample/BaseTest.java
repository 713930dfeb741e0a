package sample;

import org.junit.jupiter.api.Test;

abstract class BaseTest {
    @Test
    void comesFromAbove() {}
}
