package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Seen.class)
class ETest {
    static {
        Seen.note("initialised e");
    }

    @Test
    void e() throws Exception {
        Seen.note("ran e");
        Thread.sleep(200);
    }
}
