package sample;

import dev.xdist.api.XdistGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@XdistGroup("db")
class BetweenTest {
    @AfterEach
    void tell() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }

    @Test
    void insert() {
        Table.rows++;
    }
}
