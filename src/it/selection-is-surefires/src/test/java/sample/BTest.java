package sample;

import org.junit.Test;
import org.junit.experimental.categories.Category;

public class BTest {
    @Test
    public void one() {}

    @Test
    @Category(Runnable.class)
    public void two() {}
}
