package shop;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("asia")
class SearchInAsiaTest extends MarketTest {
    SearchInAsiaTest() {
        super("asia");
    }
}
