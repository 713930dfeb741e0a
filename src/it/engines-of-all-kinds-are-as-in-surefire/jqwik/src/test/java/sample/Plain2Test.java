package sample;

import org.junit.jupiter.api.Test;

class Plain2Test {
    @Test
    void isBeside() {}

    @Test
    void isBesideToo() {}
}
