package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void takesItsTime() throws Exception {
        Path order = Path.of("order-" + System.getProperty("run"));
        Files.writeString(order, "B\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.sleep(300);
    }
}
