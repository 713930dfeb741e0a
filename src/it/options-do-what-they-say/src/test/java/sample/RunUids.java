package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what tests were told of the run's name. */
final class RunUids {
    static void note() throws Exception {
        Files.writeString(
                Path.of("run-uids"),
                System.getProperty("xdist.testRunUid") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
