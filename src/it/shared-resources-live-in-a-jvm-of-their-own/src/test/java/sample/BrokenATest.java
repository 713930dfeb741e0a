package sample;

import dev.xdist.api.Xdist;
import org.junit.jupiter.api.Test;

class BrokenATest {
    @Test
    void asks() {
        Xdist.shared(Broken.class);
    }
}
