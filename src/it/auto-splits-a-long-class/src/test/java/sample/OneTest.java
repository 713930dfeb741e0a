package sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The only class: its two meetings wait for one another, so on two workers they pass only if both run some of it. */
class OneTest {
    @AfterAll
    static void tearDown() throws Exception {
        Files.writeString(Path.of("torn-down"), "once\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void north() throws Exception {
        meet("north", "south");
    }

    @Test
    void alone() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }

    @Nested
    class Far {
        @Test
        void south() throws Exception {
            meet("south", "north");
        }
    }

    static void meet(String me, String other) throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Path place = Files.createDirectories(Path.of("target", "meeting"));
        Files.writeString(place.resolve(me + System.getenv("XDIST_WORKER_COUNT")), "");
        boolean two = "2".equals(System.getenv("XDIST_WORKER_COUNT"));
        long end = System.nanoTime() + 60_000_000_000L;
        while (two && !Files.exists(place.resolve(other + 2))) {
            assertTrue(System.nanoTime() < end, "nobody came");
            Thread.sleep(10);
        }
    }
}
