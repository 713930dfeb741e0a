package shop;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SearchTest extends MarketTest {
    SearchTest() {
        super("");
    }
}
