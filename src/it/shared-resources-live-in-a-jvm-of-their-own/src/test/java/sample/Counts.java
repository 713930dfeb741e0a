package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistAddresses;
import dev.xdist.api.jupiter.SharedResource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each of the classes does: that all ask the same server is seen by numbers that come once. */
@SharedResource(value = Counter.class, properties = "counter.")
abstract class Counts {
    private static final int TIMES = 20;

    @BeforeAll
    static void meet() throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Files.writeString(Xdist.runDir().resolve("here-" + Xdist.workerIdOr("main")), "");
        for (int i = 0; i < Xdist.workerCount(); i++) {
            await(Xdist.runDir().resolve("here-" + (Xdist.isWorker() ? "gw" + i : "main")));
        }
    }

    private static void await(Path file) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Files.exists(file)) {
            assertTrue(System.nanoTime() < end, file + " never came");
            Thread.sleep(1);
        }
    }

    @Test
    void numbersComeOnce() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            int number = Server.ask(Xdist.shared(Counter.class).get("port"));
            assertTrue(number <= 3 * TIMES, "no worker has a counter of its own, which would begin anew: " + number);
            Files.createFile(Xdist.runDir().resolve("number-" + number));
        }
    }

    @Test
    void addressIsInAPropertyToo(@SharedResource(Counter.class) XdistAddresses counter) {
        assertEquals(counter.get("port"), System.getProperty("counter.port"));
    }
}
