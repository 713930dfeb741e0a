package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SlowTest {
    @Test
    @Tag("slow")
    void slow() throws Exception {
        Files.createFile(Path.of("target", "slow-ran"));
    }

    @Test
    void quick() {}
}
