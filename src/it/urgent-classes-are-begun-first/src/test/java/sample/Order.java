package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Tells which class was begun when. */
class Order {
    private Order() {}

    static void tell(Class<?> test) throws Exception {
        Path order = Path.of("target", System.getProperty("order"));
        Files.write(order, List.of(test.getSimpleName()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
