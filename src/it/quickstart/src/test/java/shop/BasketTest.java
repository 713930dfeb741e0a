package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasketTest {
    @Test
    void emptyBasket_costsNothing() {
        assertEquals(0, new Basket().total());
    }

    @ParameterizedTest
    @CsvSource({"9999, 9999", "10000, 9500", "20000, 19000"})
    void largeBasket_costsLess(int price, int total) {
        assertEquals(total, new Basket().add(price).total());
    }

    @Test
    void priceBelowZero_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Basket().add(-1));
    }
}
