package sample;

import org.junit.jupiter.api.Test;

class FirstTest {
    @Test
    void tellsWhereItRuns() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }
}
