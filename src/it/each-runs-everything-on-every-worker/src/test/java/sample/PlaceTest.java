package sample;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void passesEverywhere() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }

    @Test
    void failsInOnePlace() {
        assertNotEquals("north", System.getenv("PLACE"));
    }
}
