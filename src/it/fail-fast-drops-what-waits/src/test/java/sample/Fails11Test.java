package sample;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class Fails11Test {
    @Test
    void fails() {
        fail("as it should");
    }
}
