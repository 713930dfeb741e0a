package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SecondTest {
    @Test
    void runsUntilItIsKilled() throws Exception {
        Path pids = Files.createDirectories(Path.of("target", "pids"));
        Files.writeString(pids.resolve(String.valueOf(ProcessHandle.current().pid())), "");
        Thread.sleep(300_000);
    }
}
