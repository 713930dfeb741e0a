package sample;

import org.junit.jupiter.api.Test;

class SouthTest {
    @Test
    void meetsTheOther() throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Meeting.of("south", "north");
    }
}
