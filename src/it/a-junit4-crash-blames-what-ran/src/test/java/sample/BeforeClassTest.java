package sample;

import org.junit.BeforeClass;
import org.junit.Test;

public class BeforeClassTest {
    @BeforeClass
    public static void dies() {
        Runtime.getRuntime().halt(13);
    }

    @Test
    public void neverRuns() {}
}
