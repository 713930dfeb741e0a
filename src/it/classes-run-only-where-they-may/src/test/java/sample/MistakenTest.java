package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.requires:jkd>=8")
class MistakenTest {
    @Test
    void test() {}
}
