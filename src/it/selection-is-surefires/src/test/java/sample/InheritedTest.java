package sample;

import org.junit.jupiter.api.Test;

class InheritedTest extends BaseTest {
    @Test
    void ownOne() {}
}
