package sample;

import dev.xdist.api.FreshWorker;
import org.junit.jupiter.api.Test;

@FreshWorker
class FreshATest {
    @Test
    void one() {
        Jvm.runs(getClass(), true);
    }

    @Test
    void two() {
        Jvm.runs(getClass(), true);
    }
}
