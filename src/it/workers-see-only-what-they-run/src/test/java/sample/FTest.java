package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Seen.class)
class FTest {
    static {
        Seen.note("initialised f");
    }

    @Test
    void f() throws Exception {
        Seen.note("ran f");
        Thread.sleep(200);
    }
}
