package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Seen.class)
class DTest {
    static {
        Seen.note("initialised d");
    }

    @Test
    void d() throws Exception {
        Seen.note("ran d");
        Thread.sleep(200);
    }
}
