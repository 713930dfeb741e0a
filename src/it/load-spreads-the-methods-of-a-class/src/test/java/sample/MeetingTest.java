package sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each method waits for the other: they pass only when both run at once. */
class MeetingTest {
    @Test
    void north() throws Exception {
        meet("north", "south");
    }

    @Test
    void south() throws Exception {
        meet("south", "north");
    }

    private static void meet(String me, String other) throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Path place = Files.createDirectories(Path.of("target", "meeting"));
        Files.writeString(place.resolve(me), "");
        long end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(place.resolve(other))) {
            assertTrue(System.nanoTime() < end, "nobody came");
            Thread.sleep(10);
        }
    }
}
