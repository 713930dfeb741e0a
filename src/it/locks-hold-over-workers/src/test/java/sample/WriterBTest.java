package sample;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@Database
class WriterBTest {
    private static Path mark;

    @BeforeAll
    static void enter() throws Exception {
        if (Boolean.getBoolean("meet")) {
            Place.meet("WriterBTest", "WriterATest");
        } else {
            mark = Place.enter("db");
            Place.assertNobody("reader");
        }
    }

    @AfterAll
    static void leave() throws Exception {
        if (mark != null) {
            Place.leave(mark);
        }
    }

    @Test
    void one() throws Exception {
        Place.stay();
    }

    @Test
    void two() throws Exception {
        Place.stay();
    }
}
