package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One of two workers finds the server alive, and is its death; then both are told. */
abstract class Mortals {
    @Test
    void isToldThatItIsGone() throws Exception {
        String how = "";
        for (int i = 0; i < 1_000 && how.isEmpty(); i++) {
            try {
                Server.ask(Xdist.shared(Mortal.class).get("port"));
            } catch (XdistException e) {
                how = e.getMessage();
            } catch (IOException e) {
                // it is going, and the controller hears of it in a moment
                Thread.sleep(10);
            }
        }

        assertTrue(how.contains("exited with code 3"), how);
        assertTrue(how.contains("somebody asked"), how);
        String later = assertThrows(XdistException.class, () -> Xdist.shared(Mortal.class)).getMessage();
        assertEquals(how, later);
    }
}
