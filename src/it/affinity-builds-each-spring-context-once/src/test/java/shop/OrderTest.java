package shop;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class OrderTest extends MarketTest {
    OrderTest() {
        super("");
    }
}
