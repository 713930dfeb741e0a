package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Seen.class)
class ATest {
    static {
        Seen.note("initialised a");
    }

    @Test
    void a() throws Exception {
        Seen.note("ran a");
        Thread.sleep(200);
    }
}
