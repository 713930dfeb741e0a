package sample;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokenSetUpTest {
    @BeforeAll
    static void open() {
        throw new IllegalStateException("cannot open");
    }

    @Test
    void first() {}

    @Test
    void second() {}
}
