package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Seen.class)
class CTest {
    static {
        Seen.note("initialised c");
    }

    @Test
    void c() throws Exception {
        Seen.note("ran c");
        Thread.sleep(200);
    }
}
