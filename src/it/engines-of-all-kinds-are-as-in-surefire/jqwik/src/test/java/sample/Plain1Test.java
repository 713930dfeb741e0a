package sample;

import org.junit.jupiter.api.Test;

class Plain1Test {
    @Test
    void isBeside() {}

    @Test
    void isBesideToo() {}
}
