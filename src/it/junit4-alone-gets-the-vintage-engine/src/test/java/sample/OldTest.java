package sample;

import org.junit.Test;

public class OldTest {
    @Test
    public void tellsWhereItRuns() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }
}
