package sample;

import org.junit.jupiter.api.Test;

class JupiterTest {
    @Test
    void isBesideThem() {}
}
