package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GreetingTest {
    @Test
    void isInItsModule() {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        assertEquals("hello", new Greeting().text());
        assertTrue(Greeting.class.getModule().isNamed());
        assertEquals(Greeting.class.getModule(), GreetingTest.class.getModule());
    }
}
