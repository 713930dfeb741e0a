package sample;

import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** JUnit 4.12 makes the instance for a test before it tells that the test begins. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class BetweenTest {
    private static int made;

    public BetweenTest() {
        if (++made == 2) {
            Runtime.getRuntime().halt(15);
        }
    }

    @Test
    public void passes() {}

    @Test
    public void second() {}
}
