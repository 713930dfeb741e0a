package sample;

import org.testng.annotations.Test;

public class WhereTest {
    @Test
    public void tellsWhereItRuns() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }
}
