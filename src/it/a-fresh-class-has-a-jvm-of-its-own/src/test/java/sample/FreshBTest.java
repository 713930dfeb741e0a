package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.fresh")
class FreshBTest {
    @Test
    void one() {
        Jvm.runs(getClass(), true);
    }

    @Test
    void two() {
        Jvm.runs(getClass(), true);
    }
}
