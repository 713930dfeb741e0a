package sample;

import org.junit.jupiter.api.Test;

class NorthTest {
    @Test
    void meetsTheOther() throws Exception {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Meeting.of("north", "south");
    }
}
