package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class OrderInStoreTest {
    @Autowired
    String market;

    @Test
    void market_isTheOneAskedFor() throws InterruptedException {
        Thread.sleep(50);

        assertEquals("north", market);
    }
}
