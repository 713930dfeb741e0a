package sample;

import org.junit.jupiter.api.Test;

abstract class AboveTest {
    @Test
    void inherited() {}
}
