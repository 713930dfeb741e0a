package sample;

import org.junit.jupiter.api.Test;

class TwoTest {
    @Test
    void one() {
        Jvm.runs(getClass(), false);
    }

    @Test
    void two() {
        Jvm.runs(getClass(), false);
    }
}
