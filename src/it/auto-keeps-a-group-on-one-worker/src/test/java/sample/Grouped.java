package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Tells where a class of the group runs, and gives the others time to run elsewhere. */
class Grouped {
    private Grouped() {}

    static void tell() throws Exception {
        String worker = String.valueOf(System.getenv("XDIST_WORKER"));
        System.out.println("ran on " + worker);
        Path group = Path.of("target", "group");
        Files.write(group, List.of(worker), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.sleep(100);
    }
}
