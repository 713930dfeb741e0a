package sample;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class Fails03Test {
    @Test
    void fails() {
        fail("as it should");
    }
}
