package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.grop:db")
class ATest {
    @Test
    @Tag("xdist.timeout:soon")
    void hurried() {}

    @Test
    @Tag("xdist.group:db")
    void grouped() {}
}
