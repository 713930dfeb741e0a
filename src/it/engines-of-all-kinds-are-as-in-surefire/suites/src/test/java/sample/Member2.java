package sample;

import org.junit.jupiter.api.Test;

class Member2 {
    @Test
    void isThere() {}

    @Test
    void mayFail() {
        throw new AssertionError("this one fails");
    }
}
