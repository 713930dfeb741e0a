package sample;

import org.junit.AfterClass;
import org.junit.Test;

public class AfterClassTest {
    @Test
    public void passes() {}

    @AfterClass
    public static void dies() {
        Runtime.getRuntime().halt(14);
    }
}
