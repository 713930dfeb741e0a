package sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Each waits for the other: the tests pass only when both run at once. */
final class Meeting {
    static void of(String me, String other) throws Exception {
        Path place = Path.of("target", "meeting", String.valueOf(System.getenv("XDIST_TESTRUNUID")));
        Files.createDirectories(place);
        Files.writeString(place.resolve(me), "");
        long end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(place.resolve(other))) {
            assertTrue(System.nanoTime() < end, "nobody came");
            Thread.sleep(10);
        }
    }
}
