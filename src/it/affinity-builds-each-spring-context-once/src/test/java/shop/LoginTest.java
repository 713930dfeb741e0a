package shop;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LoginTest extends MarketTest {
    LoginTest() {
        super("");
    }
}
