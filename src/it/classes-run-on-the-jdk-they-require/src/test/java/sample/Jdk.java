package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down on which Java a class runs. */
final class Jdk {
    private Jdk() {}

    static void tell(Class<?> test) throws Exception {
        Path file = Path.of("target", System.getProperty("told") + "-" + test.getSimpleName());
        String line = Runtime.version().feature() + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
