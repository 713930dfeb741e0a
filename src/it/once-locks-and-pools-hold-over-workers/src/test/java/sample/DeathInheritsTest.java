package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Waits for what the other holds, until that is dead. */
@TestMethodOrder(MethodName.class)
class DeathInheritsTest {
    private static String told;

    @BeforeAll
    static void waitsForTheLock() throws Exception {
        Shares.await(Xdist.runDir().resolve("held"));
        told = assertThrows(
                        XdistException.class, () -> Xdist.lock("held to the death", Duration.ofMillis(20)))
                .getMessage();
        Files.createFile(Xdist.runDir().resolve("seen"));
    }

    @Test
    void isToldWhoHoldsIt() {
        assertTrue(told.contains("has waited 20 ms for lock \"held to the death\", which gw"), told);
        assertTrue(told.contains("(sample.DeathDiesTest.dies()) holds"), told);
    }

    @Test
    void getsWhatTheDeadOneHeld() {
        Xdist.lock("held to the death").close();
    }

    @Test
    void makesWhatTheDeadOneDidNot() {
        assertEquals("made", Xdist.once("made after a death", () -> "made"));
    }
}
