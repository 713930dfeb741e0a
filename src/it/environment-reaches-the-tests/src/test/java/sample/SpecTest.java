package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecTest {
    @Test
    void itsOptionsAreSet() {
        System.out.println("sees " + Runtime.getRuntime().availableProcessors());
        String who = System.getenv("WHO");
        assumeTrue(who != null, "no spec");
        assertEquals(Map.of("me", "one", "you", "two").get(who), System.getProperty("spec"));
    }
}
