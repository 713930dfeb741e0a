package sample;

import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(value = "db", mode = READ)
class ReaderATest {
    private static Path mark;

    @BeforeAll
    static void enter() throws Exception {
        mark = Place.enter(Place.ofThisWorker("reader-ReaderATest"));
        Place.assertNobody("db");
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
