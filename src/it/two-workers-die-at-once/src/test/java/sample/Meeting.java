package sample;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests of two workers wait for each other. */
final class Meeting {
    static void of(String one, String other) throws Exception {
        Files.createDirectories(Path.of("target/met"));
        Files.createFile(Path.of("target/met", one));
        while (!Files.exists(Path.of("target/met", other))) {
            Thread.sleep(10);
        }
    }
}
