package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SlowTest {
    @Test
    void runs() throws Exception {
        Files.writeString(Path.of("ran"), "nobody asked for it");
    }
}
