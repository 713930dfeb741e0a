package shop;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CartTest extends MarketTest {
    CartTest() {
        super("");
    }
}
