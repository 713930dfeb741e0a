package dev.xdist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The test that both sides of {@link WorkerStart} reach: it writes down what the JVM has used until now. */
final class FirstTest {
    /** Names the file; an environment variable, for it costs the JVM nothing. */
    static final String FILE = "FIRST_TEST_FILE";

    @Test
    void writesWhatWasUsed() throws IOException {
        long now = System.currentTimeMillis();
        String stat = Files.readString(Path.of("/proc/self/stat"));
        Files.writeString(Path.of(System.getenv(FILE)), now + " " + stat);
    }
}
