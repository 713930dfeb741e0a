package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Seen.class)
class BTest {
    static {
        Seen.note("initialised b");
    }

    @Test
    void b() throws Exception {
        Seen.note("ran b");
        Thread.sleep(200);
    }
}
