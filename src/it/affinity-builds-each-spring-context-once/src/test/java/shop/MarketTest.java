package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What all classes test; their annotations say in which context. */
abstract class MarketTest {
    private final String expected;

    @Autowired
    String market;

    MarketTest(String expected) {
        this.expected = expected;
    }

    @Test
    void market_isTheOneAskedFor() throws InterruptedException {
        Thread.sleep(50);

        assertEquals(expected, market);
    }
}
