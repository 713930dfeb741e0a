package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Tells which class was begun where, and gives others time to get in between. */
class Order {
    private Order() {}

    static void tell(Class<?> test) throws Exception {
        Path order = Path.of("target", System.getProperty("order"));
        String line = System.getenv("XDIST_WORKER") + " " + test.getSimpleName();
        Files.write(order, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.sleep(100);
    }
}
