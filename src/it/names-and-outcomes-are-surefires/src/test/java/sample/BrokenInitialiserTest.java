package sample;

import org.junit.jupiter.api.Test;

class BrokenInitialiserTest {
    static final int NUMBER = Integer.parseInt("none");

    @Test
    void first() {}

    @Test
    void second() {}
}
