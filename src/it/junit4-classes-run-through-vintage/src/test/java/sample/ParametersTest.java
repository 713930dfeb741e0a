package sample;

import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ParametersTest {
    @Parameterized.Parameters(name = "number {0}")
    public static Object[] numbers() {
        return new Object[] {1, 2, 3};
    }

    @Parameterized.Parameter
    public int number;

    @Test
    public void isSmall() {
        assertTrue(number < 3);
    }
}
