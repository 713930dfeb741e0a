package sample;

import dev.xdist.api.Xdist;
import org.junit.jupiter.api.Test;

class BrokenBTest {
    @Test
    void asks() {
        Xdist.shared(Broken.class);
    }
}
