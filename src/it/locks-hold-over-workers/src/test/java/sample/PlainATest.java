package sample;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlainATest {
    private static Path mark;

    @BeforeAll
    static void enter() throws Exception {
        mark = Place.enter(Place.ofThisWorker("plain-PlainATest"));
        Place.assertNobody("alone");
    }

    @AfterAll
    static void leave() throws Exception {
        Place.leave(mark);
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
