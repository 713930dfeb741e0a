package sample;

import dev.xdist.api.Xdist;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** Cannot be set up the first time, on each worker where every worker runs it. */
class ShakyTest extends SlowTest {
    @BeforeAll
    static void failsAtFirst() throws Exception {
        String marker = System.getProperty("marker");
        Path before = Path.of("target", marker == null ? "once" : marker + "-" + Xdist.workerIndex());
        if (!Files.exists(before)) {
            Files.createFile(before);
            throw new IllegalStateException("not yet");
        }
    }
}
