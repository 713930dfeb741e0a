package shop;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("eu")
abstract class EuropeanMarket extends MarketTest {
    EuropeanMarket() {
        super("eu");
    }
}
