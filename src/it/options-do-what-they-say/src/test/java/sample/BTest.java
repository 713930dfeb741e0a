package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void runs() throws Exception {
        Files.writeString(
                Path.of("run-uids"),
                System.getProperty("xdist.testRunUid") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
