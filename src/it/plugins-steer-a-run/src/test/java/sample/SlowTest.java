package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SlowTest {
    @Test
    @Tag("slow")
    void slow() {}

    @Test
    void quick() {}
}
