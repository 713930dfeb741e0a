package sample;

import org.junit.BeforeClass;
import org.junit.Test;

public class BrokenSetUpTest {
    @BeforeClass
    public static void open() {
        throw new IllegalStateException("cannot open");
    }

    @Test
    public void never() {}
}
