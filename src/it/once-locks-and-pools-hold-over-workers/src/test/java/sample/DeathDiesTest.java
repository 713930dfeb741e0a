package sample;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistGrant;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Dies while it holds a lock and makes a value, when the other has seen that. */
class DeathDiesTest {
    @Test
    void dies() {
        try (XdistGrant lock = Xdist.lock("held to the death")) {
            Xdist.once("made after a death", () -> {
                Files.createFile(Xdist.runDir().resolve("held"));
                Shares.await(Xdist.runDir().resolve("seen"));
                Runtime.getRuntime().halt(3);
                return "never";
            });
        }
    }
}
