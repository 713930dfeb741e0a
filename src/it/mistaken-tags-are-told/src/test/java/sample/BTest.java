package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.grop:db")
class BTest {
    @Test
    void test() {}
}
