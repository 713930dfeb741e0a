package sample;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BrokenTearDownTest {
    @Test
    void passes() {}

    @AfterAll
    static void close() {
        throw new IllegalStateException("cannot close");
    }
}
