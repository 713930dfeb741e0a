package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where classes of all JVMs see each other: a file for each that runs. */
class Place {
    private static final Path FOLDER = Path.of("target", "place");
    private static final Path MET = Path.of("target", "met");
    private static final String WORKER = String.valueOf(System.getenv("XDIST_WORKER"));

    private Place() {}

    /** Fails if the file is there: it belongs to another JVM. */
    static Path enter(String name) throws IOException {
        System.out.println("ran on " + WORKER);
        return Files.createFile(Files.createDirectories(FOLDER).resolve(name));
    }

    static void leave(Path mark) throws IOException {
        Files.delete(mark);
    }

    static String ofThisWorker(String name) {
        return name + "-" + WORKER;
    }

    static void stay() throws InterruptedException {
        Thread.sleep(200);
    }

    static void assertNobody(String begin) throws IOException {
        assertEquals(List.of(), there(begin));
    }

    private static List<String> there(String begin) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(begin))
                    .toList();
        }
    }

    /** Waits for the other of two that are to run at the same time. */
    static void meet(String me, String other) throws Exception {
        System.out.println("ran on " + WORKER);
        Files.writeString(Files.createDirectories(MET).resolve(me), "");
        long end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(MET.resolve(other))) {
            assertTrue(System.nanoTime() < end, "nobody came");
            Thread.sleep(10);
        }
    }
}
