package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class DTest {
    @Test
    void takesItsTime() throws Exception {
        Path order = Path.of("order-" + System.getProperty("run"));
        Files.writeString(order, "D\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.sleep(3000);
    }
}
