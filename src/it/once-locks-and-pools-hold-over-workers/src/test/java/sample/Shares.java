package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistGrant;
import dev.xdist.api.XdistLease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each of the classes does: that nobody else is there is seen by a file that only one can create. */
abstract class Shares {
    private static final int TIMES = 50;

    @BeforeAll
    static void meet() throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Files.writeString(Xdist.runDir().resolve("here-" + Xdist.workerIdOr("main")), "");
        for (int i = 0; i < Xdist.workerCount(); i++) {
            await(Xdist.runDir().resolve("here-" + (Xdist.isWorker() ? "gw" + i : "main")));
        }
    }

    static void await(Path file) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Files.exists(file)) {
            assertTrue(System.nanoTime() < end, file + " never came");
            Thread.sleep(1);
        }
    }

    private static void alone(String what) throws IOException {
        Path mark = Files.createFile(Xdist.runDir().resolve("alone-" + what));
        Files.delete(mark);
    }

    private static void cleanUp(String what) {
        Path file = Path.of("target", System.getProperty("reports") + "-cleaned");
        try {
            Files.writeString(file, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void valueIsMadeOnce() {
        String server = Xdist.once(
                "server",
                () -> {
                    Files.createFile(Xdist.runDir().resolve("made"));
                    return "server of " + Xdist.testRunUid();
                },
                value -> cleanUp("server"));

        assertEquals("server of " + Xdist.testRunUid(), server);
    }

    @Test
    void lockIsHeldByOne() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            try (XdistGrant lock = Xdist.lock("file")) {
                alone("lock");
            }
        }
    }

    @Test
    void readersLeaveNoPlaceForAWriter() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            try (XdistGrant lock = Xdist.readLock("table")) {
                assertTrue(Files.notExists(Xdist.runDir().resolve("alone-table")));
            }
            try (XdistGrant lock = Xdist.lock("table")) {
                alone("table");
            }
        }
    }

    @Test
    void placeOfAPoolIsLeasedByOne() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            try (XdistLease<String> account = Xdist.pool("account", 2, Shares::account, Shares::cleanUp)) {
                assertEquals("account" + account.index(), account.value());
                alone(account.value());
            }
        }
    }

    private static String account(int place) {
        try {
            Files.createFile(Xdist.runDir().resolve("made-account" + place));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "account" + place;
    }
}
