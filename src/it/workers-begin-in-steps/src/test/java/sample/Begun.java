package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps which worker begins a test when, and when its JVM began. */
final class Begun {
    static void note() throws Exception {
        long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(
                Path.of("begun"),
                System.getProperty("xdist.worker") + " " + System.currentTimeMillis() + " " + start + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
