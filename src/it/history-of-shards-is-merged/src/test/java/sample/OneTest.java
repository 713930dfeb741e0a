package sample;

import org.junit.jupiter.api.Test;

class OneTest {
    @Test
    void m() {}
}
