package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passes only in the JVM where the other two of its group have run before. */
class SecondTest {
    @AfterEach
    void tell() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }

    @Test
    @Tag("xdist.group:db")
    void count() {
        assertEquals(2, Table.rows);
    }
}
