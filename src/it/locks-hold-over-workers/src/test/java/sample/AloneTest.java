package sample;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class AloneTest {
    private static Path mark;

    @BeforeAll
    static void enter() throws Exception {
        mark = Place.enter("alone");
        assertAlone();
    }

    @AfterAll
    static void leave() throws Exception {
        assertAlone();
        Place.leave(mark);
    }

    private static void assertAlone() throws Exception {
        Place.assertNobody("plain");
        Place.assertNobody("reader");
        Place.assertNobody("db");
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
