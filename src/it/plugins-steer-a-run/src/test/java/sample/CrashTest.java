package sample;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class CrashTest {
    @Test
    void dies() {
        Runtime.getRuntime().halt(3);
    }

    @Test
    void lives() {}
}
