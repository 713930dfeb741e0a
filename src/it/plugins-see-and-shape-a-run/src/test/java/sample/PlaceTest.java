package sample;

import dev.xdist.api.Xdist;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void place() {
        Xdist.output("place", System.getenv("PLACE"));
        System.out.println(System.getProperty("session"));
        System.out.println("number " + Xdist.input("number").orElse("none") + " of " + Xdist.workerIdOr("main") + " in "
                + System.getenv("PLACE"));
    }
}
