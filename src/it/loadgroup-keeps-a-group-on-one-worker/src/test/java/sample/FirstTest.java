package sample;

import dev.xdist.api.XdistGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstTest {
    @AfterEach
    void tell() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }

    @Test
    @XdistGroup("db")
    void insert() {
        Table.rows++;
    }

    @Test
    void alone() {}

    @Test
    void aloneToo() {}
}
