package sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One method that is all of the suite. On two workers nobody goes on before both have run something of it. */
class PlacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"north", "east", "south", "west"})
    void isVisited(String place) throws Exception {
        String worker = String.valueOf(System.getenv("XDIST_WORKER"));
        System.out.println("ran on " + worker);
        Thread.sleep(400);
        String count = String.valueOf(System.getenv("XDIST_WORKER_COUNT"));
        boolean two = count.equals("2");
        Path visitors = Files.createDirectories(Path.of("target", "visitors" + count));
        Files.writeString(visitors.resolve(worker), "");
        long end = System.nanoTime() + 60_000_000_000L;
        while (two && !(Files.exists(visitors.resolve("gw0")) && Files.exists(visitors.resolve("gw1")))) {
            assertTrue(System.nanoTime() < end, "nobody else came; this is " + place);
            Thread.sleep(10);
        }
    }
}
