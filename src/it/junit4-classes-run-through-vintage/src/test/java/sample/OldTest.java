package sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;

public class OldTest {
    @BeforeClass
    public static void open() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
    }

    @Test
    public void passes() {}

    @Test
    public void fails() {
        assertEquals("a", "b");
    }

    @Test(expected = IllegalStateException.class)
    public void expectsMore() {}

    @Test
    @Ignore("off")
    public void off() {}

    @Test
    public void assumes() {
        assumeTrue(false);
    }
}
