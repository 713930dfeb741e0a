package sample;

import dev.xdist.api.Xdist;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class CrashTest {
    @Test
    void dies() {
        Xdist.output("state", "about to die");
        Runtime.getRuntime().halt(3);
    }

    @Test
    void lives() {}
}
