package sample;

import org.junit.jupiter.api.Test;

class Member1 {
    @Test
    void isThere() {}

    @Test
    void mayFail() {
    }
}
